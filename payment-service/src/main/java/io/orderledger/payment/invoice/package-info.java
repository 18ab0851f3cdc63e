/** Invoices: what is paid by bank transfer, until when, and what is said of too much (B-5.5). */
@NullMarked
package io.orderledger.payment.invoice;

import org.jspecify.annotations.NullMarked;
