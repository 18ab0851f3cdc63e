package io.orderledger.delivery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How far an order's delivery is; what a state does not have cannot be asked of it. */
public sealed interface DeliveryState {

  /** The day that was promised last; empty when none was. */
  default Optional<Promise> promise() {
    return switch (this) {
      case Unknown _ -> Optional.empty();
      case Preparing preparing -> Optional.ofNullable(preparing.consignment().promise());
      case Held held -> Optional.ofNullable(held.consignment().promise());
      case InTransit transit -> Optional.ofNullable(transit.consignment().promise());
      case OnShelf shelf -> Optional.ofNullable(shelf.consignment().promise());
      case Delivered delivered -> Optional.ofNullable(delivered.consignment().promise());
      case CameBack back -> Optional.ofNullable(back.consignment().promise());
    };
  }

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
