package io.orderledger.payment.model;

/** What money came by, and what it goes back by (B-5.11). */
public enum PaymentMeans {
  /** Through a provider, by an attempt. */
  CARD,
  /** Credited to the seller's account at a bank. */
  BANK_TRANSFER
}
