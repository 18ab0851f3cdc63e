package io.orderledger.order.model;

import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.List;

/**
 * How a placed order came by its prices: what they were reckoned from, and what came of it.
 *
 * @param lines as many as the cart has, in its order
 * @param applied promotions that reduce the price, as they were published
 */
@Clause({ClauseId.B_2_8, ClauseId.B_3_10})
public record PriceRecord(
    PriceBasis basis, List<Line> lines, List<Quote.Applied> applied, List<Quote.Gift> gifts) {

  /**
   * What was taken off a line.
   *
   * @param line counts from 1
   */
  public record Line(int line, List<Quote.Discount> discounts) {
    public Line {
      discounts = List.copyOf(discounts);
    }
  }

  public PriceRecord {
    lines = List.copyOf(lines);
    applied = List.copyOf(applied);
    gifts = List.copyOf(gifts);
  }

  /** What a quote comes to. */
  public static PriceRecord of(PriceBasis basis, Quote quote) {
    return new PriceRecord(
        basis,
        quote.lines().stream().map(line -> new Line(line.line(), line.discounts())).toList(),
        quote.applied(),
        quote.gifts());
  }
}
