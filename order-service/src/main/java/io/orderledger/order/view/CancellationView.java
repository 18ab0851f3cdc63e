package io.orderledger.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.RefusalGround;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cancellation: asked for while delivery's answer is awaited, then one of its
 * ends.
 *
 * @param requestedAt absent when nobody asked: the goods were refused at the door or not collected
 * @param refusal why the seller refuses (B-4.6); absent where the reason alone says it
 * @param withheld of what was paid, kept for documented cost (B-6.12) or as both agreed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancellationView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    @Schema(
            example = "requested",
            allowableValues = {"requested", "cancelled", "cancelled_in_part", "refused"})
        String status,
    CancellationGround ground,
    @Nullable RefusalGround refusal,
    @Nullable Instant requestedAt,
    Tenge withheld) {

  /** Empty while no cancellation was asked for or happened. */
  public static Optional<CancellationView> of(OrderHistory order) {
    return order
        .cancellation()
        .map(
            course ->
                new CancellationView(
                    order.placed().orderNumber(),
                    course.status().name().toLowerCase(Locale.ROOT),
                    course.ground(),
                    course.refusal(),
                    course.requestedAt(),
                    course.withheld()));
  }
}
