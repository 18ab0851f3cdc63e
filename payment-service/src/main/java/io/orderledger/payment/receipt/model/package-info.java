/** Which fiscal receipts an order's money calls for, and what stands on them. Pure. */
@NullMarked
package io.orderledger.payment.receipt.model;

import org.jspecify.annotations.NullMarked;
