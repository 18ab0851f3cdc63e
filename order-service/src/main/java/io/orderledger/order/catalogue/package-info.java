/**
 * What is sold and at what price: the server's prices, by which orders are placed.
 *
 * <p>The catalogue is tables, not streams. Nothing in it is a step of an order's life: an order
 * keeps the name, price and terms it was placed at in its own events, and what a price was at any
 * moment stands in {@code price_history}, which is only ever added to. Ten thousand products change
 * in one statement this way.
 */
@NullMarked
package io.orderledger.order.catalogue;

import org.jspecify.annotations.NullMarked;
