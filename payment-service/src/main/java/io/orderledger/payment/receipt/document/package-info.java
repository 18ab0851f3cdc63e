/** What people see of an order's receipts, payments and invoices for VAT (B-5.9, B-5.18). */
@NullMarked
package io.orderledger.payment.receipt.document;

import org.jspecify.annotations.NullMarked;
