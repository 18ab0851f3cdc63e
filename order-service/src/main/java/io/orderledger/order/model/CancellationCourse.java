package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the cancellation that was asked for last, or that happened.
 *
 * @param requestedAt null when it happened without having been asked for
 * @param refusal why the seller refuses (B-4.6); null where words alone say it, and for others
 */
public record CancellationCourse(
    Status status,
    CancellationGround ground,
    @Nullable Instant requestedAt,
    Tenge withheld,
    @Nullable RefusalGround refusal) {

  /** How far a cancellation has come. */
  public enum Status {
    REQUESTED,
    CANCELLED,
    /** What the buyer has stays; the rest is not performed any more (B-12.3). */
    CANCELLED_IN_PART,
    REFUSED
  }

  /** Empty while nobody has asked for one and none happened. */
  static Optional<CancellationCourse> latest(List<OrderEvent> events) {
    CancellationCourse course = null;
    for (OrderEvent event : events) {
      if (event instanceof CancellationRequested asked) {
        course =
            new CancellationCourse(
                Status.REQUESTED, asked.ground(), asked.at(), Tenge.ZERO, asked.refusal());
      } else if (event instanceof CancellationRefused && course != null) {
        course =
            new CancellationCourse(
                Status.REFUSED,
                course.ground(),
                course.requestedAt(),
                Tenge.ZERO,
                course.refusal());
      } else if (event instanceof OrderEdited
          && course != null
          && course.ground() == CancellationGround.FORCE_MAJEURE
          && course.status() == Status.REQUESTED) {
        course =
            new CancellationCourse(
                Status.CANCELLED_IN_PART,
                course.ground(),
                course.requestedAt(),
                Tenge.ZERO,
                course.refusal());
      } else if (event instanceof OrderCancelled cancelled) {
        course =
            new CancellationCourse(
                Status.CANCELLED,
                cancelled.ground(),
                course == null ? null : course.requestedAt(),
                cancelled.withheld(),
                course == null ? null : course.refusal());
      }
    }
    return Optional.ofNullable(course);
  }
}
