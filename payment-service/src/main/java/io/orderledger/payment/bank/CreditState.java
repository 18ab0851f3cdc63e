package io.orderledger.payment.bank;

/** Where a credit stands. */
enum CreditState {
  /** On record; nobody has looked yet. */
  RECEIVED,
  /** It is an order's, by what the statement says. */
  MATCHED,
  /** It waits for a person. */
  UNMATCHED,
  /** A person said whose it is. */
  ASSIGNED,
  /** A person said that it is no order's money. */
  DISMISSED,
  /** It is what a provider paid out. */
  PAYOUT
}
