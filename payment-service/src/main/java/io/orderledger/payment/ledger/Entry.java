package io.orderledger.payment.ledger;

import io.orderledger.shared.money.Tenge;

/**
 * One leg of a transaction.
 *
 * @param amount positive for debit, negative for credit
 */
public record Entry(LedgerAccount account, Tenge amount) {}
