/** Fiscal receipts on their way to the buyer (B-5.9). */
@NullMarked
package io.orderledger.order.receipt;

import org.jspecify.annotations.NullMarked;
