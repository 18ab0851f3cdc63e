package io.orderledger.order.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
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

  public static QuoteView of(Quote quote, @Nullable DeliveryPromise promise, Instant at) {
    return new QuoteView(
        quote.offerEdition(),
        quote.promotionEdition(),
        quote.lines().stream().map(QuoteView::line).toList(),
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

  private static Line line(Quote.Line line) {
    return new Line(
        line.line(),
        line.sku(),
        line.pieces(),
        line.unitPrice(),
        line.gross(),
        line.net(),
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
