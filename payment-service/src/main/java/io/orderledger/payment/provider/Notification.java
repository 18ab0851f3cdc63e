package io.orderledger.payment.provider;

import io.orderledger.payment.model.Dispute;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

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

  /**
   * Who tried to pay with an intent.
   *
   * @param orderNumber null when it is none of ours
   */
  record OfPayer(String intentId, @Nullable OrderNumber orderNumber, PayerTold payer)
      implements Notification {}

  /** Nothing that concerns an order's money. */
  record Irrelevant(String type) implements Notification {}
}
