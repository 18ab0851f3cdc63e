package io.orderledger.payment.model;

/** Where an attempt stands. */
public enum AttemptStatus {
  /** The provider has not answered yet. */
  REQUESTED,
  /** The buyer can pay. */
  CREATED,
  FAILED,
  AUTHORIZED,
  /** Over without money: voided, or replaced by a later attempt. */
  CLOSED,
  CAPTURED
}
