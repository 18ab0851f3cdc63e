package io.orderledger.shared.event;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** Facts of how the sides of an order are named and reached, on {@link Topic#ORDERS}. */
public sealed interface DetailsFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /**
   * The buyer was notified that the seller's details are others: for the order they hold from now
   * on, instead of its edition's.
   */
  @Wire(type = "io.orderledger.order.seller-details-notified.v1", topic = Topic.ORDERS)
  record SellerDetailsNotified(OrderNumber orderNumber, SellerDetails details, Instant notifiedAt)
      implements DetailsFact {}
}
