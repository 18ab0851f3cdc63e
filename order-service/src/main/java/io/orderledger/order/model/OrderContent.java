package io.orderledger.order.model;

import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order is about: what an edit changes (B-4.3). Who receives it is told apart from it,
 * since that is personal.
 *
 * @param lines what was chosen, in the order of the price's cart, and after it the gifts
 * @param delivery how the buyer wants the goods
 * @param goodsTotal the lines' nets together
 * @param total goods and delivery together: what the buyer owes
 * @param price what the prices follow from
 * @param deliveryPromise when the goods come, and what their delivery costs
 * @param shortfalls what was out of stock since the price was reckoned, the first first
 */
public record OrderContent(
    List<OrderLine> lines,
    WantedDelivery delivery,
    Tenge goodsTotal,
    Tenge deliveryFee,
    Tenge total,
    PriceRecord price,
    DeliveryPromise deliveryPromise,
    List<Shortfall> shortfalls) {

  public OrderContent {
    lines = List.copyOf(lines);
    // A record's component is null when JSON of before it leaves it out, whatever its type says.
    shortfalls = copyOrNone(shortfalls);
  }

  private static List<Shortfall> copyOrNone(@Nullable List<Shortfall> shortfalls) {
    return shortfalls == null ? List.of() : List.copyOf(shortfalls);
  }

  /**
   * How many lines were chosen or replace what was, counted from the first; then come the gifts.
   */
  int chosen() {
    return shortfalls.isEmpty()
        ? price.basis().cart().lines().size()
        : shortfalls.getLast().chosen();
  }

  /** With the same goods, supplied and promised on other days. */
  OrderContent with(List<OrderLine> suppliedAnew, DeliveryPromise anew) {
    return new OrderContent(
        suppliedAnew, delivery, goodsTotal, deliveryFee, total, price, anew, shortfalls);
  }

  OrderContent promised(DeliveryPromise anew) {
    return new OrderContent(
        lines, delivery, goodsTotal, deliveryFee, total, price, anew, shortfalls);
  }

  /** What an event made of an order; empty when it left it as it was. */
  static Optional<OrderContent> after(OrderEvent event) {
    return switch (event) {
      case OrderEvent.OrderEdited edited -> Optional.of(edited.content());
      case OrderEvent.SupplyMoved moved -> Optional.of(moved.content());
      default -> Optional.empty();
    };
  }

  /**
   * At a quote's price.
   *
   * @param items in the order of the quote's lines
   * @param gifts in the order of the quote's
   */
  public static OrderContent priced(
      List<PricedItem> items,
      List<PricedItem> gifts,
      WantedDelivery delivery,
      Quote quote,
      PriceBasis basis,
      DeliveryPromise promise) {
    return new OrderContent(
        OrderLine.priced(items, gifts, quote),
        delivery,
        quote.goods().minus(quote.discount()),
        quote.delivery(),
        quote.total(),
        PriceRecord.of(basis, quote),
        promise,
        List.of());
  }
}
