package io.orderledger.payment.receipt.model;

/** Which way the money went. */
public enum ReceiptKind {
  /** To the seller. */
  SALE,
  /** Back to the buyer. */
  RETURN
}
