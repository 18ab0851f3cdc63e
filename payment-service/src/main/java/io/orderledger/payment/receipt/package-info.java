/** Fiscal receipts: one for each movement of money, made by the seller's register (B-5.9). */
@NullMarked
package io.orderledger.payment.receipt;

import org.jspecify.annotations.NullMarked;
