package io.orderledger.delivery.model;

import java.time.Instant;
import java.time.LocalDate;

/** How far an order's delivery is; what a state does not have cannot be asked of it. */
public sealed interface DeliveryState {

  /** No order is known. */
  record Unknown() implements DeliveryState {}

  /** The goods are here. */
  record Preparing(Consignment consignment, boolean confirmed, boolean paid)
      implements DeliveryState {}

  /** The goods are here and stay here: a cancellation was asked for first. */
  record Held(Consignment consignment, Instant heldAt) implements DeliveryState {}

  /** The goods are with the courier; the risk is the seller's. */
  record InTransit(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements DeliveryState {}

  /** The goods are on the pickup shelf; the risk is the seller's. */
  record OnShelf(
      Consignment consignment,
      String shipmentId,
      String codeCheck,
      int wrongCodes,
      LocalDate freeUntil,
      Instant dispatchedAt)
      implements DeliveryState {}

  /** The buyer has the goods, with title and risk. */
  record Delivered(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements DeliveryState {}

  /** The goods came back to the seller without having been handed over. */
  record CameBack(Consignment consignment, String shipmentId, Instant dispatchedAt)
      implements DeliveryState {}
}
