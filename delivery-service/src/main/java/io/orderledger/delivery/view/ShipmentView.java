package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that left together (B-7.9).
 *
 * @param dispatchedAt when they went to the courier or to the shelf
 * @param handedOverAt when title and risk passed; null while they are the seller's
 * @param freeUntil last Almaty day of free storage; null when they never were on a shelf
 * @param promise as it was when they were handed over or came to the shelf; null without one
 * @param nextSteps what an operator may do next with them
 */
@Clause(ClauseId.B_7_9)
public record ShipmentView(
    String shipmentId,
    DeliveryStatus status,
    List<Items> items,
    Instant dispatchedAt,
    @Nullable Instant handedOverAt,
    @Nullable LocalDate freeUntil,
    @Nullable Promise promise,
    List<String> nextSteps) {

  static ShipmentView of(Shipment shipment, Delivery delivery) {
    DeliveryStatus status = DeliveryStatus.of(shipment);
    Consignment consignment = shipment.consignment();
    return new ShipmentView(
        shipment.shipmentId(),
        status,
        consignment.items(),
        shipment.dispatchedAt(),
        delivery.handOver(shipment.shipmentId()).map(HandedOver::at).orElse(null),
        delivery.freeUntil(shipment.shipmentId()).orElse(null),
        consignment.due(),
        status.nextSteps(consignment, true));
  }
}
