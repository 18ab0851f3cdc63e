package io.orderledger.payment.model;

/** Where a refund stands; a later constant overrides an earlier one, whatever came first. */
public enum RefundStatus {
  AWAITING_APPROVAL,
  /** Taken back before anybody approved it. What it had reserved is free. */
  WITHDRAWN,
  REQUESTED,
  SUCCEEDED,
  /** Final, also after success: a bank may send a refund back. What it had reserved is free. */
  FAILED
}
