package io.orderledger.delivery.model;

import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.Waybill;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked or told of goods that a carrier brings, and of goods in trouble on the way. */
public sealed interface CarrierCommand extends DeliveryCommand.OnTheWay {

  /** About goods that left. */
  sealed interface OfShipment extends CarrierCommand, DeliveryCommand.OnShipment {}

  /**
   * Give the goods to the carrier.
   *
   * @param items what of them leaves now; null for all that are here
   */
  record HandToCarrier(String shipmentId, @Nullable List<Items> items, Waybill waybill, Instant at)
      implements CarrierCommand {}

  /** The carrier knows the goods by something else than was written down. */
  record CorrectWaybill(@Nullable String shipmentId, Waybill waybill, Instant at)
      implements OfShipment {}

  /**
   * Something happened to the goods on the way.
   *
   * @param document the reference of the act or the carrier's answer that says so
   * @param keptSilent whether the seller knew of it, or should have, and kept silent (B-7.5)
   */
  record RecordMishap(
      @Nullable String shipmentId, Mishap mishap, String document, boolean keptSilent, Instant at)
      implements OfShipment {}

  /**
   * Send others instead of goods that something happened to, or the same once more.
   *
   * @param waybill null for a courier
   */
  record SendAnew(@Nullable String shipmentId, @Nullable Waybill waybill, Instant at)
      implements OfShipment {}

  /** Send nothing more: the buyer gets the money. */
  record GiveUp(@Nullable String shipmentId, Instant at) implements OfShipment {}
}
