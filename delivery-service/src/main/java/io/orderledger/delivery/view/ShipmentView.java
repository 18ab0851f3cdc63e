package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.model.Trouble;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.Waybill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods that left together (B-7.9).
 *
 * @param dispatchedAt when they went to the courier or to the shelf
 * @param handedOverAt when title and risk passed; null while they are the seller's
 * @param freeUntil last Almaty day of free storage; null when they never were on a shelf
 * @param promise as it was when they were handed over or came to the shelf; null without one
 * @param waybill of the carrier that has or had them; null where none brings them
 * @param riskPassed whether the risk is the buyer's: who has them, or hired their carrier (B-7.5)
 * @param trouble what happened to them on the way; null while nothing is known of
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
    @Nullable Waybill waybill,
    boolean riskPassed,
    @Nullable Trouble trouble,
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
        delivery.waybill(shipment.shipmentId()).orElse(null),
        hasRiskPassed(shipment),
        shipment instanceof InTransit transit ? transit.trouble() : null,
        nextSteps(shipment, status.nextSteps(consignment, true)));
  }

  private static boolean hasRiskPassed(Shipment shipment) {
    return switch (shipment) {
      case InTransit transit -> transit.riskPassed();
      case Delivered _ -> true;
      case OnShelf _, CameBack _ -> false;
    };
  }

  @Clause(ClauseId.B_7_8)
  private static List<String> nextSteps(Shipment shipment, List<String> ofAny) {
    Trouble trouble = shipment instanceof InTransit transit ? transit.trouble() : null;
    return trouble == null || trouble.atBuyersRisk()
        ? ofAny
        : Stream.concat(ofAny.stream(), Stream.of("dispatch-anew", "giving-up")).toList();
  }
}
