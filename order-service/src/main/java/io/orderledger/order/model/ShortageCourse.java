package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderEvent.ShortageReported;
import io.orderledger.order.model.OrderEvent.ShortageSettled;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a shortage has come.
 *
 * @param choice what was chosen; null unless it is settled
 * @param by whose the choice was; null unless it is settled
 * @param endedAt null while it is open
 */
public record ShortageCourse(
    ShortageReported reported,
    Status status,
    @Nullable Choice choice,
    @Nullable By by,
    @Nullable Instant endedAt) {

  /** What became of a shortage. */
  public enum Status {
    /** Delivery is asked to hold the goods. */
    REPORTED,
    /** The goods are held, and the buyer is asked. */
    ASKED,
    SETTLED,
    /** The goods had left: nothing was short. */
    DROPPED,
    /** The order was cancelled, or asked to be, instead. */
    CANCELLED
  }

  public boolean isOpen() {
    return status == Status.REPORTED || status == Status.ASKED;
  }

  /** The last that was reported; empty when none was. */
  static Optional<ShortageCourse> latest(List<OrderEvent> events) {
    ShortageCourse course = null;
    for (OrderEvent event : events) {
      if (event instanceof ShortageReported reported) {
        course = new ShortageCourse(reported, Status.REPORTED, null, null, null);
      } else if (course != null && course.isOpen()) {
        course = course.after(event);
      }
    }
    return Optional.ofNullable(course);
  }

  private ShortageCourse after(OrderEvent event) {
    return switch (event) {
      case GoodsHeldForShortage _ -> new ShortageCourse(reported, Status.ASKED, null, null, null);
      case ShortageSettled settled ->
          new ShortageCourse(
              reported, Status.SETTLED, settled.choice(), settled.by(), settled.at());
      case ShortageDropped dropped ->
          new ShortageCourse(reported, Status.DROPPED, null, null, dropped.at());
      case CancellationRequested asked ->
          new ShortageCourse(reported, Status.CANCELLED, null, null, asked.at());
      case OrderCancelled cancelled ->
          new ShortageCourse(reported, Status.CANCELLED, null, null, cancelled.at());
      default -> this;
    };
  }
}
