package io.orderledger.order.tariff.model;

import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the buyer wants the goods.
 *
 * @param pickupPoint for {@code PICKUP} only; null for any of the home zone
 * @param place null when the address names none: the home zone then
 * @param floorsToClimb without a lift; zero at the ground floor and where there is a lift
 * @param preOrders how goods come that cannot be supplied yet; null for together with the others
 * @param carrier for {@code CARRIER} only; null for one of the seller's, paid as the terms say
 */
public record WantedDelivery(
    DeliveryMethod method,
    @Nullable String pickupPoint,
    @Nullable Place place,
    int floorsToClimb,
    Set<DeliveryOption> options,
    @Nullable PreOrderShipping preOrders,
    @Nullable WantedCarrier carrier) {

  public WantedDelivery {
    options = Set.copyOf(options);
  }

  /** A delivery that brings everything together. */
  public WantedDelivery(
      DeliveryMethod method,
      @Nullable String pickupPoint,
      @Nullable Place place,
      int floorsToClimb,
      Set<DeliveryOption> options) {
    this(method, pickupPoint, place, floorsToClimb, options, null, null);
  }

  /** A delivery in which no carrier is asked for. */
  public WantedDelivery(
      DeliveryMethod method,
      @Nullable String pickupPoint,
      @Nullable Place place,
      int floorsToClimb,
      Set<DeliveryOption> options,
      @Nullable PreOrderShipping preOrders) {
    this(method, pickupPoint, place, floorsToClimb, options, preOrders, null);
  }

  public WantedDelivery shipping(@Nullable PreOrderShipping how) {
    return new WantedDelivery(method, pickupPoint, place, floorsToClimb, options, how, carrier);
  }

  public WantedDelivery by(@Nullable WantedCarrier which) {
    return new WantedDelivery(method, pickupPoint, place, floorsToClimb, options, preOrders, which);
  }

  /** What is wanted of the carrier. */
  WantedCarrier byCarrier() {
    return carrier == null ? WantedCarrier.OF_SELLER : carrier;
  }

  /** Whether pre-ordered goods come in shipments of their own. */
  public boolean apart() {
    return preOrders == PreOrderShipping.APART;
  }

  public static WantedDelivery collectedAt(@Nullable String pickupPoint) {
    return new WantedDelivery(DeliveryMethod.PICKUP, pickupPoint, null, 0, Set.of());
  }
}
