package io.orderledger.payment.provider;

/** What evidence in a dispute says, field by field. */
public enum EvidenceField {
  PRODUCT_DESCRIPTION,
  CUSTOMER_NAME,
  SHIPPING_ADDRESS,
  SHIPPING_DATE,
  SHIPPING_TRACKING_NUMBER,
  REFUND_POLICY_DISCLOSURE,
  DUPLICATE_CHARGE_EXPLANATION,
  /** Everything else, in words. */
  STATEMENT
}
