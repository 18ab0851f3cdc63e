package io.orderledger.delivery.view;

import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.Days;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some goods that left before others, with a row of their own from then on. */
record Departure(
    Row row,
    List<Items> items,
    DeliveryStatus status,
    @Nullable LocalDate freeUntil,
    Instant at,
    @Nullable Days days) {

  /** Null for every other event. */
  static @Nullable Departure of(DeliveryEvent event) {
    if (event instanceof HandedToCourier handed && handed.items() != null) {
      return new Departure(
          new Row(handed.orderNumber().value(), handed.shipmentId()),
          handed.items(),
          DeliveryStatus.IN_TRANSIT,
          null,
          handed.at(),
          handed.days());
    }
    if (event instanceof HandedToCarrier handed && handed.items() != null) {
      return new Departure(
          new Row(handed.orderNumber().value(), handed.shipmentId()),
          handed.items(),
          DeliveryStatus.IN_TRANSIT,
          null,
          handed.at(),
          handed.days());
    }
    if (event instanceof MadeReadyForPickup ready && ready.items() != null) {
      return new Departure(
          new Row(ready.orderNumber().value(), ready.shipmentId()),
          ready.items(),
          DeliveryStatus.READY_FOR_PICKUP,
          ready.freeUntil(),
          ready.at(),
          ready.days());
    }
    return null;
  }
}
