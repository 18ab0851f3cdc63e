package io.orderledger.shared.event;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;

/** Facts of the returns stage, on {@link Topic#RETURNS}. */
public sealed interface ReturnFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /** The buyer asked to give items back, in time. */
  @Wire(type = "io.orderledger.return.requested.v1", topic = Topic.RETURNS)
  record ReturnRequested(
      OrderNumber orderNumber, String returnId, List<DeliveryFact.Items> items, Instant requestedAt)
      implements ReturnFact {}

  /**
   * The goods came back, were inspected and found right: the refund is owed (B-9.5).
   *
   * @param refund what goes back, in proportion to what was paid for the items
   */
  @Wire(type = "io.orderledger.return.accepted.v1", topic = Topic.RETURNS)
  record ReturnAccepted(
      OrderNumber orderNumber,
      String returnId,
      List<DeliveryFact.Items> items,
      Tenge refund,
      Instant acceptedAt)
      implements ReturnFact {}

  /** Inspection found a ground of refusal; the goods go back to the buyer. */
  @Wire(type = "io.orderledger.return.rejected.v1", topic = Topic.RETURNS)
  record ReturnRejected(OrderNumber orderNumber, String returnId, String ground, Instant rejectedAt)
      implements ReturnFact {}
}
