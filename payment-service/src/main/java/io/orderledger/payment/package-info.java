/** Owed, authorized, captured, refunded: an order's money and those who move it. */
@NullMarked
package io.orderledger.payment;

import org.jspecify.annotations.NullMarked;
