package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.EditCourse;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of an edit: asked for while delivery's answer is awaited, then made, or refused
 * because the goods had left first.
 *
 * @param edit counts the edits that were asked for, from 1
 * @param lines what the order has once it is made
 * @param totalBefore what the order costs without it
 * @param total what it costs once it is made
 * @param difference what there is to pay more; negative when money goes back
 * @param decidedAt absent while delivery's answer is awaited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    int edit,
    @Schema(
            example = "requested",
            allowableValues = {"requested", "made", "refused"})
        String status,
    List<OrderLine> lines,
    Tenge totalBefore,
    Tenge total,
    Tenge difference,
    Instant requestedAt,
    @Nullable Instant decidedAt) {

  /** All edits that were asked for, the first first. */
  public static List<EditView> all(OrderHistory order) {
    return order.edits().stream().map(EditView::of).toList();
  }

  /** Empty while none was asked for. */
  static Optional<EditView> latest(OrderHistory order) {
    List<EditView> all = all(order);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private static EditView of(EditCourse course) {
    Tenge total = course.asked().content().total();
    return new EditView(
        course.asked().orderNumber(),
        course.asked().edit(),
        course.status().name().toLowerCase(Locale.ROOT),
        course.asked().content().lines(),
        course.totalBefore(),
        total,
        total.minus(course.totalBefore()),
        course.asked().at(),
        course.decidedAt());
  }
}
