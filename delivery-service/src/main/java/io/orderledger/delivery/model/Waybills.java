package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.CarrierCommand.CorrectWaybill;
import io.orderledger.delivery.model.CarrierEvent.OnNewWaybill;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Waybill;

/**
 * By what a carrier knows goods. Somebody types it in: as long as they are on their way it can be
 * put right, and the buyer is told anew.
 */
@Clause(ClauseId.B_6_6)
final class Waybills {

  private Waybills() {}

  static Decision<DeliveryEvent> correct(OneConsignment state, CorrectWaybill correct) {
    return switch (state) {
      case InTransit transit when transit.waybill() == null ->
          refuse("no-carrier", "A courier brings these goods, without a waybill.");
      case InTransit transit when correct.waybill().equals(transit.waybill()) -> nothing();
      case InTransit transit when isOfAnother(transit.consignment(), correct.waybill()) ->
          ofAnother();
      case InTransit transit ->
          accept(
              new WaybillCorrected(
                  transit.consignment().orderNumber(),
                  transit.shipmentId(),
                  null,
                  correct.waybill(),
                  transit.dispatchedAt(),
                  correct.at()));
      case OnShelf _ ->
          refuse("waits-on-the-shelf", "The order waits for pickup and is not under way.");
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing _ -> Refusals.notDispatched();
      case Held _ -> Refusals.held();
      case Delivered _ -> Refusals.alreadyHandedOver();
      case CameBack _ -> Refusals.cameBack();
    };
  }

  /** Whether it is of another carrier than the one that the buyer hired, if it did. */
  @Clause(ClauseId.B_7_5)
  static boolean isOfAnother(Consignment consignment, Waybill waybill) {
    Carriage carriage = consignment.carriage();
    String hired = carriage == null ? null : carriage.carrier();
    return hired != null && !hired.strip().equalsIgnoreCase(waybill.carrier().strip());
  }

  static Decision<DeliveryEvent> ofAnother() {
    return refuse(
        Refusal.of(
                "another-carrier",
                ClauseId.B_7_5,
                "The buyer hired another carrier for this order: give it to none else.")
            .at("waybill.carrier"));
  }

  /** Others are told what is in it where that is not the whole order. */
  static Decision<DeliveryEvent> inParts(InParts parts, Decision<DeliveryEvent> decision) {
    return decision instanceof Decision.Accepted<DeliveryEvent>(var events)
        ? accept(events.stream().map(event -> inParts(parts, event)).toList())
        : decision;
  }

  private static DeliveryEvent inParts(InParts parts, DeliveryEvent event) {
    return event instanceof OnNewWaybill told
        ? parts
            .find(told.shipmentId())
            .<DeliveryEvent>map(shipment -> told.asPart(shipment.consignment().items()))
            .orElse(told)
        : event;
  }
}
