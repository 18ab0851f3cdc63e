package io.orderledger.order.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price that explains itself.
 *
 * @param promotionEdition the promotions it was made from
 * @param goods what the goods cost at their own prices
 * @param promise the parts of the delivery, and its days; null in an order from before tariffs
 * @param notApplied promotions and codes that did not apply, and by which clause
 * @param at the moment it holds for
 */
public record QuoteView(
    String offerEdition,
    String promotionEdition,
    List<Line> lines,
    List<Quote.Gift> gifts,
    Tenge goods,
    Tenge discount,
    Tenge delivery,
    @Nullable DeliveryPromise promise,
    Tenge total,
    List<Quote.Applied> applied,
    List<NotApplied> notApplied,
    Instant at) {

  /**
   * A line with its reductions.
   *
   * @param supply when it comes if it cannot be supplied yet (B-4.7); null for goods in stock
   * @param alternatives what might have been applied instead, and how much dearer the order would
   *     be then
   */
  @Schema(name = "QuotedLine")
  public record Line(
      int line,
      String sku,
      int pieces,
      Tenge unitPrice,
      Tenge gross,
      Tenge net,
      @Nullable Supply supply,
      List<Quote.Discount> discounts,
      List<Quote.Alternative> alternatives) {}

  /** What did not apply, and why. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NotApplied(
      @Schema(example = "spring-10") String promotion,
      @Nullable @Schema(example = "SPRING") String code,
      @Schema(example = "used-up") String reason,
      @Nullable @Schema(example = "B-3.3") String clause,
      String message) {}

  /** The view of a wish's price. */
  public static QuoteView of(Priced priced, Instant at) {
    Map<String, Supply> supplies = new HashMap<>();
    for (PricedItem item : priced.items()) {
      if (item.supply() != null) {
        supplies.put(item.sku(), item.supply());
      }
    }
    return of(priced.quote(), priced.promise(), supplies, at);
  }

  /**
   * The view of a price.
   *
   * @param supplies of pre-ordered goods, by SKU
   */
  static QuoteView of(
      Quote quote, @Nullable DeliveryPromise promise, Map<String, Supply> supplies, Instant at) {
    return new QuoteView(
        quote.offerEdition(),
        quote.promotionEdition(),
        quote.lines().stream().map(line -> line(line, supplies.get(line.sku()))).toList(),
        quote.gifts(),
        quote.goods(),
        quote.discount(),
        quote.delivery(),
        promise,
        quote.total(),
        quote.applied(),
        quote.notApplied().stream().map(QuoteView::notApplied).toList(),
        at);
  }

  private static Line line(Quote.Line line, @Nullable Supply supply) {
    return new Line(
        line.line(),
        line.sku(),
        line.pieces(),
        line.unitPrice(),
        line.gross(),
        line.net(),
        supply,
        line.discounts(),
        line.alternatives());
  }

  private static NotApplied notApplied(Quote.NotApplied refused) {
    return new NotApplied(
        refused.what(),
        refused.code(),
        refused.why().code(),
        refused.why().clause() == null ? null : refused.why().clause().id(),
        refused.why().message());
  }
}
