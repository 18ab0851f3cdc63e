package io.orderledger.shared.event;

import io.orderledger.shared.money.Tenge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order's price is taken in cash, by place and by buyer (B-5.7).
 *
 * @param toCourier the most that a courier takes for one order; null when couriers take no cash
 * @param atPickup the most that a pickup point takes for one order; null when it takes no cash
 * @param fromBusinesses the most that the law lets a legal entity or a sole proprietor pay in cash
 *     for one order; null when businesses pay none
 */
public record CashTerms(
    @Nullable Tenge toCourier, @Nullable Tenge atPickup, @Nullable Tenge fromBusinesses) {

  /** The most that is taken where an order is handed over; empty when nothing is taken there. */
  public Optional<Tenge> limit(OrderFact.DeliveryMethod method) {
    return Optional.ofNullable(
        switch (method) {
          case COURIER -> toCourier;
          case PICKUP -> atPickup;
          // A carrier settles with whoever hired it: none collects an order's price.
          case CARRIER -> null;
        });
  }
}
