package io.orderledger.order.publishing;

import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.PriceRecord;
import io.orderledger.order.pricing.model.Benefit;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order's lines with what their return needs: the sets that they were bought in, and what they
 * came free with (B-9.7). Two for one needs nothing but the net.
 */
@Clause({ClauseId.B_3_5, ClauseId.B_3_6, ClauseId.B_9_7})
final class ToldLines {

  private final List<OrderLine> lines;
  private final PriceRecord price;

  /** How many sets the order has of each set's price. */
  private final Map<Quote.Applied, Integer> sets = new LinkedHashMap<>();

  private ToldLines(List<OrderLine> lines, PriceRecord price) {
    this.lines = lines;
    this.price = price;
    for (Quote.Applied applied : price.applied()) {
      if (applied.benefit() instanceof SetPrice set) {
        sets.put(applied, count(applied.promotion(), set));
      }
    }
  }

  /**
   * The lines of an edited order. What an empty stock broke up is told as bought by itself, so that
   * no later return costs the buyer a set or a gift for it.
   */
  @Clause(ClauseId.B_4_5)
  static List<OrderFact.Line> of(OrderContent content) {
    return of(
        content.lines(),
        content.shortfalls().isEmpty() ? content.price() : null,
        content.delivery());
  }

  /**
   * The lines as others are told of them.
   *
   * @param price null where it says nothing of the lines as they are: they are told bare
   * @param way null for an order from before it was recorded
   */
  static List<OrderFact.Line> of(
      List<OrderLine> lines, @Nullable PriceRecord price, @Nullable WantedDelivery way) {
    boolean apart = way != null && way.apart();
    if (price == null) {
      return lines.stream().map(line -> line(line, List.of(), null, apart)).toList();
    }
    ToldLines told = new ToldLines(lines, price);
    return lines.stream()
        .map(line -> line(line, told.inSets(line), told.gift(line), apart))
        .toList();
  }

  private static OrderFact.Line line(
      OrderLine line, List<InSet> sets, OrderFact.@Nullable Gift gift, boolean apart) {
    Supply supply = line.supply();
    return new OrderFact.Line(
        line.line(),
        line.sku(),
        line.name(),
        line.quantity(),
        line.unitPrice(),
        line.net(),
        line.noReturnGround(),
        sets,
        gift,
        supply == null
            ? null
            : new OrderFact.Supply(supply.expectedOn(), apart ? supply.promisedBy() : null));
  }

  /** Gifts stand after the lines that were priced, in the quote's order. */
  private OrderFact.@Nullable Gift gift(OrderLine line) {
    int place = line.line() - price.lines().size();
    if (place < 1) {
      return null;
    }
    Quote.Gift gift = price.gifts().get(place - 1);
    return new OrderFact.Gift(gift.threshold(), gift.mainLines());
  }

  private List<InSet> inSets(OrderLine line) {
    if (line.line() > price.lines().size()) {
      return List.of();
    }
    List<InSet> bare = new ArrayList<>();
    sets.forEach(
        (applied, count) -> {
          SetPrice set = (SetPrice) applied.benefit();
          for (Part part : set.parts()) {
            if (part.sku().equals(line.sku())) {
              int pieces = count * part.pieces();
              Tenge saved = saved(line, applied.promotion());
              bare.add(
                  new InSet(
                      applied.promotion().value(),
                      count,
                      pieces,
                      line.unitPrice().times(pieces).minus(saved),
                      saved,
                      partialReturn(set.partialReturn())));
            }
          }
        });
    return bare.isEmpty() ? bare : lessOrderWide(line, bare);
  }

  /** An order-wide discount is shared by a line's pieces in proportion to what they cost before. */
  private List<InSet> lessOrderWide(OrderLine line, List<InSet> bare) {
    List<Tenge> weights = new ArrayList<>(bare.stream().map(InSet::net).toList());
    weights.add(beside(line, bare));
    List<Tenge> shares = Allocation.proportional(orderWide(line), weights);
    List<InSet> inSets = new ArrayList<>();
    for (InSet each : bare) {
      inSets.add(
          new InSet(
              each.set(),
              each.sets(),
              each.pieces(),
              each.net().minus(shares.get(inSets.size())),
              each.saved(),
              each.partialReturn()));
    }
    return inSets;
  }

  /** What the pieces beside the sets cost before order-wide discounts. */
  private Tenge beside(OrderLine line, List<InSet> bare) {
    Tenge before = line.net().plus(orderWide(line));
    return before.minus(Tenge.sum(bare.stream().map(InSet::net).toList()));
  }

  /** What a set's price does not cover is free for another promotion; the whole line is not. */
  private Tenge orderWide(OrderLine line) {
    return Tenge.sum(
        discounts(line).stream()
            .filter(discount -> discount.pieces() == line.quantity() && !isSet(discount))
            .map(Quote.Discount::amount)
            .toList());
  }

  private boolean isSet(Quote.Discount discount) {
    return sets.keySet().stream()
        .anyMatch(applied -> applied.promotion().equals(discount.promotion()));
  }

  private int count(PromotionId promotion, SetPrice set) {
    for (OrderLine line : lines.subList(0, price.lines().size())) {
      for (Quote.Discount discount : discounts(line)) {
        if (discount.promotion().equals(promotion)) {
          return discount.pieces() / pieces(set, line.sku());
        }
      }
    }
    throw new IllegalStateException("A set's price that saves something reduces a line.");
  }

  private static int pieces(SetPrice set, String sku) {
    return set.parts().stream()
        .filter(part -> part.sku().equals(sku))
        .mapToInt(Part::pieces)
        .findFirst()
        .orElseThrow();
  }

  private Tenge saved(OrderLine line, PromotionId promotion) {
    return Tenge.sum(
        discounts(line).stream()
            .filter(discount -> discount.promotion().equals(promotion))
            .map(Quote.Discount::amount)
            .toList());
  }

  private List<Quote.Discount> discounts(OrderLine line) {
    return price.lines().get(line.line() - 1).discounts();
  }

  private static PartialReturn partialReturn(Benefit.PartialReturn partialReturn) {
    return switch (partialReturn) {
      case WHOLE_SET_ONLY -> PartialReturn.WHOLE_SET_ONLY;
      case AT_SINGLE_PRICES -> PartialReturn.AT_SINGLE_PRICES;
    };
  }
}
