package io.orderledger.payment.cash.model;

/** Where a courier hands cash in. */
public enum CashPlace {
  /** Paid in to the seller's account at a bank. */
  BANK,
  /** Given to one of the seller's desks. */
  DESK
}
