package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.CarrierCommand.GiveUp;
import io.orderledger.delivery.model.CarrierCommand.RecordMishap;
import io.orderledger.delivery.model.CarrierCommand.SendAnew;
import io.orderledger.delivery.model.CarrierEvent.GivenUp;
import io.orderledger.delivery.model.CarrierEvent.MishapRecorded;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
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
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import java.util.function.Function;

/**
 * Goods that are lost, damaged or brought back before anybody took them. As long as the risk is the
 * seller's, it sends them anew or gives them up, and the buyer gets the money; where the buyer bore
 * the risk of a carrier of its own, the seller owes neither, unless it kept silent.
 */
@Clause({ClauseId.B_7_5, ClauseId.B_7_8})
final class Mishaps {

  private Mishaps() {}

  static Decision<DeliveryEvent> record(OneConsignment state, RecordMishap record) {
    return ofTransit(
        state,
        transit -> {
          MishapRecorded event =
              new MishapRecorded(
                  transit.consignment().orderNumber(),
                  transit.shipmentId(),
                  record.mishap(),
                  record.document(),
                  record.keptSilent(),
                  isAtBuyersRisk(transit, record),
                  record.at());
          return trouble(event).equals(transit.trouble()) ? nothing() : accept(event);
        });
  }

  static Trouble trouble(MishapRecorded event) {
    return new Trouble(event.mishap(), event.document(), event.keptSilent(), event.atBuyersRisk());
  }

  /** Goods that are back are lost to nobody. */
  private static boolean isAtBuyersRisk(InTransit transit, RecordMishap record) {
    return transit.riskPassed() && !record.keptSilent() && record.mishap() != Mishap.BROUGHT_BACK;
  }

  static Decision<DeliveryEvent> sendAnew(OneConsignment state, SendAnew anew) {
    return ofTransit(
        state,
        transit -> {
          boolean byCarrier = transit.consignment().method() == DeliveryMethod.CARRIER;
          if (byCarrier && anew.waybill() == null) {
            return refuse(
                Refusal.of(
                        "waybill-needed",
                        ClauseId.B_7_6,
                        "A carrier takes goods against a waybill: say which.")
                    .at("waybill"));
          }
          if (!byCarrier && anew.waybill() != null) {
            return refuse(
                Refusal.of("no-carrier", "A courier brings this order, without a waybill.")
                    .at("waybill"));
          }
          return inTrouble(
              transit,
              _ ->
                  new SentAnew(
                      transit.consignment().orderNumber(),
                      transit.shipmentId(),
                      null,
                      anew.waybill(),
                      anew.at()));
        });
  }

  static Decision<DeliveryEvent> giveUp(OneConsignment state, GiveUp giveUp) {
    return ofTransit(
        state,
        transit ->
            inTrouble(
                transit,
                trouble ->
                    new GivenUp(
                        transit.consignment().orderNumber(),
                        transit.shipmentId(),
                        trouble.mishap(),
                        giveUp.at())));
  }

  private static Decision<DeliveryEvent> inTrouble(
      InTransit transit, Function<Trouble, DeliveryEvent> remedy) {
    Trouble trouble = transit.trouble();
    if (trouble == null) {
      return refuse(
          "nothing-happened",
          ClauseId.B_7_8,
          "Nothing is known to have happened to the goods: record it with its document first.");
    }
    return trouble.atBuyersRisk()
        ? refuse(
            "at-buyers-risk",
            ClauseId.B_7_5,
            "The risk had passed to the buyer with the carrier that it hired: whoever knows that"
                + " the seller had kept silent about it records that first.")
        : accept(remedy.apply(trouble));
  }

  private static Decision<DeliveryEvent> ofTransit(
      OneConsignment state, Function<InTransit, Decision<DeliveryEvent>> decide) {
    return switch (state) {
      case InTransit transit -> decide.apply(transit);
      case OnShelf _ ->
          refuse("waits-on-the-shelf", "The order waits for pickup and is not under way.");
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing _ -> Refusals.notDispatched();
      case Held _ -> Refusals.held();
      case Delivered _ -> Refusals.alreadyHandedOver();
      case CameBack _ -> Refusals.cameBack();
    };
  }
}
