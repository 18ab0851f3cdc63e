/** Charges that an order's buyer agreed to be told of ahead. */
@NullMarked
package io.orderledger.order.charge;

import org.jspecify.annotations.NullMarked;
