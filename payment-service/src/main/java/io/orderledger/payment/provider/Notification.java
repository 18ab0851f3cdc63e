package io.orderledger.payment.provider;

import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/** What a webhook says. */
public sealed interface Notification {

  /** An intent moved. */
  record OfIntent(IntentSnapshot intent) implements Notification {}

  /** A refund moved. */
  record OfRefund(RefundSnapshot refund) implements Notification {}

  /** Something happened to an intent's money that only the provider can tell: look at it. */
  record LookAt(String intentId) implements Notification {}

  /** The buyer's bank disputes the payment, or the scheme has decided. */
  record OfDispute(String disputeId, String intentId, Tenge amount, Word word, Instant at)
      implements Notification {}

  /** Nothing that concerns an order's money. */
  record Irrelevant(String type) implements Notification {}

  /** Where a dispute stands. */
  enum Word {
    OPEN,
    WON,
    LOST
  }
}
