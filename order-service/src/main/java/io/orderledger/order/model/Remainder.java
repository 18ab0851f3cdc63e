package io.orderledger.order.model;

import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.order.model.Shortfall.Missed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an order without what is missing. Each line gives back its pieces' part of what
 * they cost, and nothing else gets dearer: the seller's empty stock costs the buyer no discount.
 *
 * @param chosen lines that were paid for, numbered as before
 * @param gifts lines that came free, numbered as before
 */
@Clause({ClauseId.B_3_2, ClauseId.B_4_5})
record Remainder(List<OrderLine> chosen, List<OrderLine> gifts, List<Missed> missed) {

  /** Of a product that was both bought and given, the bought pieces are missing first. */
  static Remainder of(OrderContent now, List<Missing> missing) {
    Map<String, Integer> still = new LinkedHashMap<>();
    missing.forEach(each -> still.put(each.sku(), each.quantity()));
    List<OrderLine> chosen = new ArrayList<>();
    List<OrderLine> gifts = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    for (int i = 0; i < now.lines().size(); i++) {
      OrderLine line = now.lines().get(i);
      int gone = Math.min(line.quantity(), still.getOrDefault(line.sku(), 0));
      Tenge refund = part(line.net(), gone, line.quantity());
      if (gone > 0) {
        still.merge(line.sku(), -gone, Integer::sum);
        missed.add(new Missed(line.sku(), gone, refund));
      }
      if (gone < line.quantity()) {
        (i < now.chosen() ? chosen : gifts).add(line.without(gone, refund));
      }
    }
    return new Remainder(List.copyOf(chosen), List.copyOf(gifts), List.copyOf(missed));
  }

  /** Gifts alone are not sent. */
  boolean isNothing() {
    return chosen.isEmpty();
  }

  /** The order as it then is, with what comes instead of the missing. */
  OrderContent with(@Nullable Replacement replacement, OrderContent now) {
    Stream<OrderLine> instead =
        replacement == null ? Stream.of() : Stream.of(replacement.line(chosen.size() + 1));
    List<OrderLine> bought = Stream.concat(chosen.stream(), instead).toList();
    List<OrderLine> lines = new ArrayList<>();
    Stream.concat(bought.stream(), gifts.stream())
        .forEach(line -> lines.add(line.numbered(lines.size() + 1)));
    List<Shortfall> shortfalls = new ArrayList<>(now.shortfalls());
    shortfalls.add(new Shortfall(missed, replacement, bought.size()));
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

  /** To the nearest tenge, a half up. */
  static Tenge part(Tenge net, int pieces, int of) {
    return Tenge.of((2 * net.amount() * pieces + of) / (2L * of));
  }
}
