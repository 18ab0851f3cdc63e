package io.orderledger.order.notice.model;

/** The way a notice takes. */
public enum Channel {
  EMAIL,
  SMS,
  MESSENGER
}
