package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.time.WorkingCalendar;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goods leave, for a courier, a carrier or the shelf, once nothing keeps them (B-1.5.1, B-5.4). */
@Clause({ClauseId.B_1_5_1, ClauseId.B_4_3, ClauseId.B_5_4})
final class Departure {

  private Departure() {}

  static Decision<DeliveryEvent> handToCourier(OneConsignment state, HandToCourier hand) {
    return switch (state) {
      case Preparing preparing when preparing.consignment().method() != DeliveryMethod.COURIER ->
          refuse(
              "not-for-a-courier",
              preparing.consignment().method() == DeliveryMethod.CARRIER
                  ? "A carrier brings this order: give it to the carrier instead."
                  : "The buyer collects this order: make it ready for pickup instead.");
      case Preparing preparing when preparing.isReleased() ->
          unlessNotHere(
              preparing,
              hand.items(),
              () ->
                  new HandedToCourier(
                      preparing.consignment().orderNumber(),
                      hand.shipmentId(),
                      hand.items(),
                      hand.at(),
                      OrderDates.days(preparing.consignment(), hand.items())));
      case Preparing preparing -> Refusals.notReleased(preparing);
      // Told twice; goods that were to leave by themselves did not.
      case InTransit transit
          when transit.shipmentId().equals(hand.shipmentId()) && hand.items() == null ->
          nothing();
      case Unknown u -> Refusals.unknownDelivery();
      case Held h -> Refusals.held();
      case InTransit t -> Refusals.alreadyLeft();
      case OnShelf s -> Refusals.alreadyLeft();
      case Delivered d -> Refusals.alreadyLeft();
      case CameBack b -> Refusals.alreadyLeft();
    };
  }

  @Clause({ClauseId.B_6_2, ClauseId.B_6_6, ClauseId.B_7_5, ClauseId.B_7_6})
  static Decision<DeliveryEvent> handToCarrier(OneConsignment state, HandToCarrier hand) {
    return switch (state) {
      case Preparing preparing when preparing.consignment().method() != DeliveryMethod.CARRIER ->
          refuse(
              "not-for-a-carrier", "No carrier brings this order: dispatch it as it was placed.");
      case Preparing preparing when Waybills.isOfAnother(preparing.consignment(), hand.waybill()) ->
          Waybills.ofAnother();
      case Preparing preparing when preparing.isReleased() ->
          unlessNotHere(
              preparing,
              hand.items(),
              () ->
                  new HandedToCarrier(
                      preparing.consignment().orderNumber(),
                      hand.shipmentId(),
                      hand.items(),
                      hand.waybill(),
                      preparing.consignment().isAtBuyersRiskWithCarrier(),
                      hand.at(),
                      OrderDates.days(preparing.consignment(), hand.items())));
      case Preparing preparing -> Refusals.notReleased(preparing);
      // Told twice.
      case InTransit transit
          when transit.shipmentId().equals(hand.shipmentId())
              && hand.items() == null
              && hand.waybill().equals(transit.waybill()) ->
          nothing();
      case Unknown _ -> Refusals.unknownDelivery();
      case Held _ -> Refusals.held();
      case InTransit _, OnShelf _, Delivered _, CameBack _ -> Refusals.alreadyLeft();
    };
  }

  @Clause({ClauseId.B_1_12, ClauseId.B_6_5})
  static Decision<DeliveryEvent> makeReady(
      OneConsignment state, MakeReadyForPickup ready, WorkingCalendar calendar) {
    return switch (state) {
      case Preparing preparing when preparing.consignment().pickupPoint() == null ->
          refuse("not-for-pickup", "This order is brought to the buyer: dispatch it instead.");
      case Preparing preparing when preparing.isReleased() ->
          unlessNotHere(
              preparing,
              ready.items(),
              () ->
                  new MadeReadyForPickup(
                      preparing.consignment().orderNumber(),
                      ready.shipmentId(),
                      ready.items(),
                      pickupPoint(preparing.consignment()),
                      preparing.consignment().customerId(),
                      ready.code(),
                      ready.codeCheck(),
                      Storage.freeUntil(preparing.consignment(), ready.at(), calendar),
                      ready.at(),
                      OrderDates.days(preparing.consignment(), ready.items())));
      case Preparing preparing -> Refusals.notReleased(preparing);
      case Unknown u -> Refusals.unknownDelivery();
      case Held h -> Refusals.held();
      case InTransit t -> Refusals.alreadyLeft();
      case OnShelf s -> Refusals.alreadyLeft();
      case Delivered d -> Refusals.alreadyLeft();
      case CameBack b -> Refusals.alreadyLeft();
    };
  }

  /** What leaves before the rest must be here (B-6.10). */
  private static Decision<DeliveryEvent> unlessNotHere(
      Preparing preparing, @Nullable List<Items> items, Supplier<DeliveryEvent> leaves) {
    return Splitting.whyNot(preparing.consignment(), items)
        .or(() -> Splitting.whyNotInParts(preparing, items))
        .<Decision<DeliveryEvent>>map(Decision::refuse)
        .orElseGet(() -> accept(leaves.get()));
  }

  private static String pickupPoint(Consignment consignment) {
    String point = consignment.pickupPoint();
    if (point == null) {
      throw new IllegalStateException("Only a consignment for pickup has a shelf.");
    }
    return point;
  }
}
