/** Which fiscal receipts an order has, as payment told. Pure. */
@NullMarked
package io.orderledger.order.receipt.model;

import org.jspecify.annotations.NullMarked;
