/** An offer edition's life, as pure rules. */
@NullMarked
package io.orderledger.order.offer.model;

import org.jspecify.annotations.NullMarked;
