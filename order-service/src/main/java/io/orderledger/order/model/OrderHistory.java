package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order's events, and what they come to.
 *
 * @param events at least the placement
 */
public record OrderHistory(OrderPlaced placed, Existing state, List<OrderEvent> events) {

  public OrderHistory {
    events = List.copyOf(events);
  }

  /** What became of the cancellation that was asked for last, or that happened. */
  public record CancellationCourse(
      CourseStatus status,
      CancellationGround ground,
      @Nullable Instant requestedAt,
      Tenge withheld) {}

  /** How far a cancellation has come. */
  public enum CourseStatus {
    REQUESTED,
    CANCELLED,
    REFUSED
  }

  /**
   * Reads a stream; empty when no order was placed under its number.
   *
   * @param events all of it, or its beginning
   */
  public static Optional<OrderHistory> of(List<OrderEvent> events) {
    return switch (OrderEvolution.replay(events)) {
      case Existing state ->
          Optional.of(new OrderHistory((OrderPlaced) events.getFirst(), state, events));
      case NotPlaced _, Forfeited _ -> Optional.empty();
    };
  }

  /** The sequence of the last event. */
  public long version() {
    return events.size() - 1L;
  }

  public boolean isConfirmed() {
    return events.stream().anyMatch(OrderConfirmed.class::isInstance);
  }

  /** What the order is held for; empty when it is not, or no longer. */
  public Optional<List<Quote.PriceError>> hold() {
    List<Quote.PriceError> held = null;
    for (OrderEvent event : events) {
      if (event instanceof OrderHeld now) {
        held = now.priceErrors();
      } else if (event instanceof HoldReleased) {
        held = null;
      }
    }
    return Optional.ofNullable(held);
  }

  /** Empty while nobody has asked for a cancellation and none happened. */
  public Optional<CancellationCourse> cancellation() {
    CancellationCourse course = null;
    for (OrderEvent event : events) {
      if (event instanceof CancellationRequested asked) {
        course =
            new CancellationCourse(CourseStatus.REQUESTED, asked.ground(), asked.at(), Tenge.ZERO);
      } else if (event instanceof CancellationRefused && course != null) {
        course =
            new CancellationCourse(
                CourseStatus.REFUSED, course.ground(), course.requestedAt(), Tenge.ZERO);
      } else if (event instanceof OrderCancelled cancelled) {
        course =
            new CancellationCourse(
                CourseStatus.CANCELLED,
                cancelled.ground(),
                course == null ? null : course.requestedAt(),
                cancelled.withheld());
      }
    }
    return Optional.ofNullable(course);
  }
}
