package io.orderledger.payment.evidence.file.model;

/** What a file shows that is put before a bank. */
public enum EvidenceFileKind {
  SHIPPING_DOCUMENTATION,
  CUSTOMER_COMMUNICATION,
  CUSTOMER_SIGNATURE,
  RECEIPT,
  REFUND_POLICY,
  OTHER
}
