package io.orderledger.payment.model;

/** Why money goes back. */
public enum RefundCause {
  /** The order was cancelled, or the money came after that (B-5.10, B-5.11). */
  CANCELLATION,
  /** Returned goods were accepted (B-9.5). */
  RETURN,
  /** Two people of the seller decided so. */
  OPERATOR,
  /** More was taken than is owed: the buyer paid twice (B-5.19). */
  EXCESS,
  /** It was made at the provider, not by us; we only learnt of it. */
  PROVIDER
}
