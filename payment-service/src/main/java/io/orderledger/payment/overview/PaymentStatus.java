package io.orderledger.payment.overview;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Payment;

/** A payment in one word. */
enum PaymentStatus {
  /** Nothing was paid yet. */
  OWED,
  /** The card holds the money. */
  AUTHORIZED,
  CAPTURED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  /** Cancelled with nothing taken, or all that is not withheld given back. */
  CANCELLED;

  static PaymentStatus of(Payment.Opened payment) {
    Account account = payment.account();
    return of(
        payment instanceof Payment.Cancelled,
        account.captured().amount(),
        account.held().amount(),
        account.refunded().amount());
  }

  static PaymentStatus of(boolean cancelled, long captured, long held, long refunded) {
    if (captured > 0 && refunded >= captured) {
      return REFUNDED;
    }
    if (captured > 0) {
      return refunded > 0 ? PARTIALLY_REFUNDED : CAPTURED;
    }
    if (held > 0) {
      return AUTHORIZED;
    }
    return cancelled ? CANCELLED : OWED;
  }
}
