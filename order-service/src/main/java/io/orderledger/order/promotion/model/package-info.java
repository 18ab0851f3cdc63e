/** A promotion's life, and the exact count of its uses, as pure rules. */
@NullMarked
package io.orderledger.order.promotion.model;

import org.jspecify.annotations.NullMarked;
