package io.orderledger.shared.event;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** Facts of goods that do not reach the buyer though they left, on {@link Topic#DELIVERIES}. */
public sealed interface CarrierFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /**
   * The goods will not come: they were lost, damaged or brought back on the way while the risk was
   * the seller's, who does not send them anew, so that the buyer gets the money for them (B-7.8).
   */
  @Wire(type = "io.orderledger.delivery.given-up.v1", topic = Topic.DELIVERIES)
  record DeliveryGivenUp(
      OrderNumber orderNumber, String shipmentId, Mishap mishap, Instant givenUpAt)
      implements CarrierFact {}

  /** What happened to goods on the way. */
  enum Mishap {
    LOST,
    DAMAGED,
    /** They came back to the seller, and nobody had refused them. */
    BROUGHT_BACK
  }
}
