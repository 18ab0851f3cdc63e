package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryEvent.Days;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to goods that a carrier brings, and to goods in trouble on the way. */
public sealed interface CarrierEvent extends DeliveryEvent.OnTheWay {

  String shipmentId();

  /** About goods that had left. */
  sealed interface OfShipment extends CarrierEvent {}

  /** By what the carrier knows them now: told to others with what in the shipment is. */
  sealed interface OnNewWaybill extends OfShipment {

    /** The same, of a shipment that is not the whole order. */
    OnNewWaybill asPart(List<Items> items);
  }

  /**
   * The carrier has the goods.
   *
   * @param items what of them; null when all that the order has left together
   * @param riskPassed whether the risk is the buyer's from now on, who hired the carrier (B-7.5)
   * @param days null where all of them had the same
   */
  record HandedToCarrier(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      Waybill waybill,
      boolean riskPassed,
      Instant at,
      @Nullable Days days)
      implements CarrierEvent {}

  /**
   * What was written down of the waybill was wrong (B-6.6).
   *
   * @param items what of the order they are; null when they are all of it
   * @param dispatchedAt when the goods left, which stays as it was
   */
  record WaybillCorrected(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      Waybill waybill,
      Instant dispatchedAt,
      Instant at)
      implements OnNewWaybill {

    @Override
    public WaybillCorrected asPart(List<Items> some) {
      return new WaybillCorrected(orderNumber, shipmentId, some, waybill, dispatchedAt, at);
    }
  }

  /**
   * Something happened to the goods on the way (B-7.8).
   *
   * @param document the reference of the act or the carrier's answer that says so
   * @param keptSilent whether the seller knew of it, or should have, and kept silent (B-7.5)
   * @param atBuyersRisk whether the buyer bears it
   */
  record MishapRecorded(
      OrderNumber orderNumber,
      String shipmentId,
      Mishap mishap,
      String document,
      boolean keptSilent,
      boolean atBuyersRisk,
      Instant at)
      implements OfShipment {}

  /**
   * Goods left again under the shipment's id.
   *
   * @param items what of the order they are; null when they are all of it
   * @param waybill null for a courier
   */
  record SentAnew(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      @Nullable Waybill waybill,
      Instant at)
      implements OnNewWaybill {

    @Override
    public SentAnew asPart(List<Items> some) {
      return new SentAnew(orderNumber, shipmentId, some, waybill, at);
    }
  }

  /** Nothing more is sent: the buyer gets the money. */
  record GivenUp(OrderNumber orderNumber, String shipmentId, Mishap mishap, Instant at)
      implements OfShipment {}
}
