/** Circumstances of force majeure as they are declared, and whom they touch. Pure Java. */
@NullMarked
package io.orderledger.order.majeure.model;

import org.jspecify.annotations.NullMarked;
