package io.orderledger.payment.fraud.model;

/** Who says that a buyer hides behind an anonymiser: this house keeps no list of addresses. */
public enum AnonymiserSource {
  /** The gateway in front of the house. */
  GATEWAY,
  PROVIDER
}
