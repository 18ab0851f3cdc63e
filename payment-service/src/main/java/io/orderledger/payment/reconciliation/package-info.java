/** Providers' reports, held against the ledger and the bank (B-5.19). */
@NullMarked
package io.orderledger.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
