/** What payment tells about an order's money. */
@NullMarked
package io.orderledger.order.payment;

import org.jspecify.annotations.NullMarked;
