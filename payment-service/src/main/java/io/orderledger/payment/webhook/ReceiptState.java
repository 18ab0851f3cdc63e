package io.orderledger.payment.webhook;

/** What became of a webhook. */
enum ReceiptState {
  RECEIVED,
  /** Its order is not known yet. */
  WAITING,
  DONE,
  /** It is none of our orders', or tells nothing of money. */
  FOREIGN,
  /** It cannot be understood: a person must look. */
  FOR_A_PERSON,
  /** A person closed it: it tells nothing. */
  DISMISSED
}
