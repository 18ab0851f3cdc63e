/** Promotions as data: published, counted exactly, given back when an order ends. */
@NullMarked
package io.orderledger.order.promotion;

import org.jspecify.annotations.NullMarked;
