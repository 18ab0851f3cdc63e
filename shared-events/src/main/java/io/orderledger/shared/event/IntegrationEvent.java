package io.orderledger.shared.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What one service tells the others. It carries what others need to decide, never the sender's
 * internals, and no personal data in the clear.
 */
public sealed interface IntegrationEvent
    permits OrderFact,
        AssignmentFact,
        ForceMajeureFact,
        DetailsFact,
        PaymentFact,
        DeliveryFact,
        CarrierFact,
        RenderingFact,
        ReturnFact,
        OfferFact,
        TariffFact {

  /**
   * The Kafka key: all events of one key stay in order. The order number, for a fact of an order.
   */
  @JsonIgnore
  String key();
}
