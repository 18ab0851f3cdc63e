package io.orderledger.order.model;

import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a placed order, as it stays for the order's life (B-2.8).
 *
 * @param line counts from 1
 * @param net what all pieces cost together after discounts
 * @param noReturnGround why goods of proper quality cannot be returned; null when they can
 * @param supply when they come if they were ordered before they could be supplied (B-4.7); null for
 *     goods in stock
 */
@Clause(ClauseId.B_2_9)
public record OrderLine(
    int line,
    String sku,
    String name,
    int quantity,
    Tenge unitPrice,
    Tenge net,
    @Nullable String noReturnGround,
    @Nullable Supply supply) {

  /** Goods in stock. */
  public OrderLine(
      int line,
      String sku,
      String name,
      int quantity,
      Tenge unitPrice,
      Tenge net,
      @Nullable String noReturnGround) {
    this(line, sku, name, quantity, unitPrice, net, noReturnGround, null);
  }

  /**
   * What was chosen, and after it what comes free with it (B-3.5).
   *
   * @param items in the order of the quote's lines
   */
  static List<OrderLine> priced(List<PricedItem> items, List<PricedItem> gifts, Quote quote) {
    List<OrderLine> lines = new ArrayList<>();
    for (PricedItem item : items) {
      lines.add(of(lines.size() + 1, item, quote.lines().get(lines.size()).net()));
    }
    for (PricedItem gift : gifts) {
      lines.add(of(lines.size() + 1, gift, Tenge.ZERO));
    }
    return lines;
  }

  /** The line with fewer pieces, and less to pay. */
  OrderLine without(int pieces, Tenge refund) {
    return new OrderLine(
        line, sku, name, quantity - pieces, unitPrice, net.minus(refund), noReturnGround, supply);
  }

  OrderLine suppliedAs(Supply another) {
    return new OrderLine(line, sku, name, quantity, unitPrice, net, noReturnGround, another);
  }

  OrderLine numbered(int number) {
    return new OrderLine(number, sku, name, quantity, unitPrice, net, noReturnGround, supply);
  }

  private static OrderLine of(int number, PricedItem item, Tenge net) {
    return new OrderLine(
        number,
        item.sku(),
        item.name(),
        item.quantity(),
        item.unitPrice(),
        net,
        item.noReturnGround(),
        item.supply());
  }
}
