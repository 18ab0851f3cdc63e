package io.orderledger.delivery.publishing;

import io.orderledger.delivery.model.CarrierEvent;
import io.orderledger.delivery.model.CarrierEvent.GivenUp;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.CarrierEvent.MishapRecorded;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.CarrierFact;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.IntegrationEvent;
import java.util.List;

/** What the other services are told of goods with a carrier, and of trouble on the way. */
@Clause({ClauseId.B_6_6, ClauseId.B_7_8})
final class CarrierNews {

  private CarrierNews() {}

  static List<IntegrationEvent> of(CarrierEvent event) {
    return switch (event) {
      case HandedToCarrier it ->
          List.of(
              new DeliveryFact.Dispatched(
                  it.orderNumber(), it.shipmentId(), it.items(), it.at(), it.waybill()));
      case SentAnew(var number, var shipment, var items, var waybill, var at) ->
          List.of(new DeliveryFact.Dispatched(number, shipment, items, at, waybill));
      case WaybillCorrected(var number, var shipment, var items, var waybill, var left, _) ->
          List.of(new DeliveryFact.Dispatched(number, shipment, items, left, waybill));
      case GivenUp(var number, var shipment, var mishap, var at) ->
          List.of(new CarrierFact.DeliveryGivenUp(number, shipment, mishap, at));
      case MishapRecorded _ -> List.of(); // What is done about it is told.
    };
  }
}
