package io.orderledger.order.model;

import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods that have not left are out of stock while others of the order have: it goes on without
 * them, and its lines keep their numbers, since shipments and returns name goods by them (B-4.5,
 * B-6.10).
 */
@Clause({ClauseId.B_4_5, ClauseId.B_6_10})
final class RestShortage {

  private RestShortage() {}

  /** The pieces that are meant, of those here; empty when not all of them are here any more. */
  static Optional<List<Items>> items(
      List<OrderLine> lines, Fulfilment fulfilment, List<Missing> missing) {
    List<Items> items = new ArrayList<>();
    for (Missing each : missing) {
      int still = each.quantity();
      for (OrderLine line : lines) {
        int gone = line.sku().equals(each.sku()) ? Math.min(still, fulfilment.here(line)) : 0;
        if (gone > 0) {
          items.add(new Items(line.line(), gone));
          still -= gone;
        }
      }
      if (still > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(items);
  }

  /**
   * The order without them, and with what comes instead.
   *
   * @param line the number of the replacement's line, which no line has had
   */
  static OrderContent without(
      OrderContent now,
      List<Items> items,
      Fulfilment fulfilment,
      @Nullable Replacement replacement,
      int line) {
    OrderContent left = Dropping.without(now, items, fulfilment);
    if (replacement == null) {
      return left;
    }
    Shortfall dropped = left.shortfalls().getLast();
    List<OrderLine> lines = new ArrayList<>(left.lines());
    lines.add(dropped.chosen(), replacement.line(line));
    List<Shortfall> shortfalls = new ArrayList<>(now.shortfalls());
    shortfalls.add(new Shortfall(dropped.missed(), replacement, dropped.chosen() + 1));
    Tenge goods = Tenge.sum(lines.stream().map(OrderLine::net).toList());
    return new OrderContent(
        lines,
        now.delivery(),
        goods,
        now.deliveryFee(),
        goods.plus(now.deliveryFee()),
        now.price(),
        now.deliveryPromise(),
        shortfalls);
  }
}
