package io.orderledger.order.pricing;

import io.orderledger.order.catalogue.ProductCard;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.tariff.DeliveryPricing;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the days of goods that are ordered before they can be supplied (B-4.7). */
@Component
@Clause(ClauseId.B_4_7)
public class PreOrderDays {

  private final DeliveryPricing deliveries;

  PreOrderDays(DeliveryPricing deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * When goods of this card would come; null for goods in stock.
   *
   * @param ofTariff a moment of the tariff that the order has
   * @param today the Almaty day on which somebody wants them
   */
  @Nullable Supply of(
      ProductCard card,
      OfferEdition edition,
      WantedDelivery way,
      Instant ofTariff,
      LocalDate today) {
    LocalDate expectedOn = card.terms().supplyAfter(today);
    return expectedOn == null ? null : on(expectedOn, edition, way, ofTariff);
  }

  /** The goods by another way, from the same supply; goods in stock as they are. */
  PricedItem by(WantedDelivery way, PricedItem item, OfferEdition edition, Instant ofTariff) {
    Supply before = item.supply();
    return before == null ? item : item.suppliedAs(on(before.expectedOn(), edition, way, ofTariff));
  }

  /**
   * What would be promised for an order from now on if all of it were in stock; the last day that
   * the contract allows counts from its acceptance again.
   */
  public DeliveryPromise withoutThem(
      OrderHistory order, OrderContent now, OfferEdition edition, Instant at) {
    int longest = edition.terms().delivery().longestPromiseDays();
    Instant accepted = order.placed().acceptance().moment();
    DeliveryPromise counted =
        deliveries.countedFrom(now.deliveryPromise(), now.delivery(), longest, accepted, at);
    LocalDate latest = Almaty.dateOf(accepted).plusDays(longest);
    return counted.on(
        counted.promisedFrom(),
        counted.promisedBy(),
        counted.promisedBy().isAfter(latest) ? counted.promisedBy() : latest);
  }

  /** When goods come that are supplied on a day. */
  public Supply on(
      LocalDate expectedOn, OfferEdition edition, WantedDelivery way, Instant ofTariff) {
    return deliveries.supply(
        way, edition.terms().delivery().longestPromiseDays(), ofTariff, expectedOn);
  }
}
