package io.orderledger.payment.overview;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Payment;

/** A payment in one word. */
enum PaymentStatus {
  /** Nothing was paid yet. */
  OWED,
  /** The money, or a part of it, is held. */
  AUTHORIZED,
  /** Less than is owed was paid, and nothing is held for the rest. */
  PARTIALLY_PAID,
  CAPTURED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  /** Cancelled with nothing taken, or all that is not withheld given back. */
  CANCELLED;

  static PaymentStatus of(Payment.Opened payment) {
    Account account = payment.account();
    return of(
        payment instanceof Payment.Cancelled,
        account.owed().amount(),
        account.captured().amount(),
        account.held().amount(),
        account.refunded().amount());
  }

  static PaymentStatus of(boolean cancelled, long owed, long captured, long held, long refunded) {
    if (captured > 0 && refunded >= captured) {
      return REFUNDED;
    }
    if (captured > 0) {
      if (refunded > 0) {
        return PARTIALLY_REFUNDED;
      }
      return !cancelled && captured + held < owed ? PARTIALLY_PAID : CAPTURED;
    }
    if (held > 0) {
      return AUTHORIZED;
    }
    return cancelled ? CANCELLED : OWED;
  }
}
