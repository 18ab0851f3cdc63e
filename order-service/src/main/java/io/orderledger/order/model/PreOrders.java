package io.orderledger.order.model;

import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an order with pre-ordered goods comes (B-4.7): their days count from their supply, and may
 * be later than the offer's longest promise, since the confirmation says so (B-6.3).
 */
@Clause({ClauseId.B_4_7, ClauseId.B_6_3})
public final class PreOrders {

  private PreOrders() {}

  /**
   * What is promised for the order as a whole.
   *
   * @param inStock what would be promised if all of it were in stock
   */
  public static DeliveryPromise promise(
      DeliveryPromise inStock, List<PricedItem> items, WantedDelivery way) {
    List<Supply> preOrders =
        items.stream().map(PricedItem::supply).filter(Objects::nonNull).toList();
    return promise(inStock, preOrders, preOrders.size() < items.size(), way);
  }

  /** The same of the lines of an order, without its gifts. */
  static DeliveryPromise ofLines(
      DeliveryPromise inStock, List<OrderLine> chosen, WantedDelivery way) {
    List<Supply> preOrders =
        chosen.stream().map(OrderLine::supply).filter(Objects::nonNull).toList();
    return promise(inStock, preOrders, preOrders.size() < chosen.size(), way);
  }

  private static DeliveryPromise promise(
      DeliveryPromise inStock, List<Supply> preOrders, boolean mixed, WantedDelivery way) {
    if (preOrders.isEmpty() || (mixed && way.apart())) {
      return inStock;
    }
    Comparator<Supply> byDay = Comparator.comparing(Supply::promisedBy);
    Supply decisive =
        (way.apart() ? preOrders.stream().min(byDay) : preOrders.stream().max(byDay)).orElseThrow();
    return inStock.on(decisive.promisedFrom(), decisive.promisedBy(), latest(inStock, decisive));
  }

  /** The confirmation names the day, so that it is lawful however late it is. */
  static LocalDate latest(DeliveryPromise promise, Supply supply) {
    return supply.promisedBy().isAfter(promise.latest()) ? supply.promisedBy() : promise.latest();
  }

  /** Whether an edit leaves the pre-ordered goods as they are, as far as they decide the day. */
  public static boolean stay(List<OrderLine> before, List<PricedItem> then) {
    Map<String, Supply> known = new HashMap<>();
    before.forEach(line -> put(known, line.sku(), line.supply()));
    Map<String, Supply> asked = new HashMap<>();
    then.forEach(item -> put(asked, item.sku(), item.supply()));
    return known.equals(asked);
  }

  /** Whether a supply was moved since somebody looked at the order. */
  static boolean movedMeanwhile(List<OrderLine> lines, List<PricedItem> asked) {
    return asked.stream()
        .anyMatch(
            item ->
                lines.stream()
                    .filter(line -> line.supply() != null && line.sku().equals(item.sku()))
                    .anyMatch(line -> !isExpectedAs(item.supply(), line.supply())));
  }

  private static boolean isExpectedAs(@Nullable Supply one, @Nullable Supply other) {
    return one != null && other != null && one.expectedOn().equals(other.expectedOn());
  }

  private static void put(Map<String, Supply> supplies, String sku, @Nullable Supply supply) {
    if (supply != null) {
      supplies.put(sku, supply);
    }
  }
}
