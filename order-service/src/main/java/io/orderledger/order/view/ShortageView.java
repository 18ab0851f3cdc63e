package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.Hindrances;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.model.ShortageCourse;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are out of stock, and what is done about it: reported while delivery is asked to hold
 * the rest, asked while the buyer may choose, then settled; dropped when all had left first, and
 * cancelled when the order was cancelled instead.
 *
 * @param edit the number of the edit that the choice makes
 * @param choices what the buyer can choose
 * @param replacement absent when none is offered
 * @param availableOn absent when waiting is not offered
 * @param answerBy how long the buyer may choose; without an answer what is missing is refunded
 * @param held whether the rest is held, so that the buyer may choose
 * @param choice absent unless it is settled
 * @param by whose the choice was; absent unless it is settled
 * @param endedAt absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShortageView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    int edit,
    @Schema(
            example = "asked",
            allowableValues = {"reported", "asked", "settled", "dropped", "cancelled"})
        String status,
    List<Shortage.Missing> missing,
    List<Shortage.Choice> choices,
    @Nullable Offer replacement,
    @Nullable LocalDate availableOn,
    Instant answerBy,
    boolean held,
    Shortage.@Nullable Choice choice,
    Shortage.@Nullable By by,
    Instant reportedAt,
    @Nullable Instant endedAt) {

  /** What can be had instead, and what it costs. */
  @Schema(name = "ReplacementOffer")
  public record Offer(String sku, String name, int quantity, Tenge unitPrice, Tenge net) {}

  /** The last that was reported; empty when none was. */
  public static Optional<ShortageView> latest(OrderHistory order) {
    return order.shortage().map(course -> of(course, answerBy(order, course)));
  }

  /** Empty unless one is open. */
  static Optional<ShortageView> open(OrderHistory order) {
    return latest(order).filter(_ -> order.state() instanceof ShortageOpen);
  }

  /** As far as is known for good: what goes on extends it further. */
  @Clause({ClauseId.B_12_1, ClauseId.B_15_4})
  private static Instant answerBy(OrderHistory order, ShortageCourse course) {
    return order.state() instanceof ShortageOpen open
        ? open.answerBy(Hindrances.in(order.events()).ofThoseOver())
        : course.reported().shortage().answerBy();
  }

  private static ShortageView of(ShortageCourse course, Instant answerBy) {
    Shortage shortage = course.reported().shortage();
    return new ShortageView(
        course.reported().orderNumber(),
        course.reported().edit(),
        course.status().name().toLowerCase(Locale.ROOT),
        shortage.missing(),
        shortage.choices(),
        offer(shortage.replacement()),
        shortage.availableOn(),
        answerBy,
        course.status() == ShortageCourse.Status.ASKED,
        course.choice(),
        course.by(),
        course.reported().at(),
        course.endedAt());
  }

  private static @Nullable Offer offer(@Nullable Replacement replacement) {
    return replacement == null
        ? null
        : new Offer(
            replacement.sku(),
            replacement.name(),
            replacement.quantity(),
            replacement.unitPrice(),
            replacement.net());
  }
}
