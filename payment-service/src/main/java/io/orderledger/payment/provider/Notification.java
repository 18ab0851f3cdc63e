package io.orderledger.payment.provider;

import io.orderledger.payment.model.Dispute;
import io.orderledger.shared.money.Tenge;

/** What a webhook says. */
public sealed interface Notification {

  /** An intent moved. */
  record OfIntent(IntentSnapshot intent) implements Notification {}

  /** A refund moved. */
  record OfRefund(RefundSnapshot refund) implements Notification {}

  /** Something happened to an intent's money that only the provider can tell: look at it. */
  record LookAt(String intentId) implements Notification {}

  /** How the buyer's bank disputes the payment. */
  record OfDispute(
      String disputeId,
      String intentId,
      Tenge amount,
      Dispute.Standing standing,
      Dispute.Details details)
      implements Notification {}

  /** Nothing that concerns an order's money. */
  record Irrelevant(String type) implements Notification {}
}
