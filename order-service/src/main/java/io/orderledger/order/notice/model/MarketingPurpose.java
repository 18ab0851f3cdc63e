package io.orderledger.order.notice.model;

/** What somebody may agree to be written to about. */
public enum MarketingPurpose {
  PROMOTIONS,
  NEWS
}
