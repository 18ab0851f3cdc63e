package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an edit has come.
 *
 * @param totalBefore what the order costs without it
 * @param decidedAt null while delivery's answer is awaited
 */
public record EditCourse(
    EditRequested asked, Status status, Tenge totalBefore, @Nullable Instant decidedAt) {

  /** What became of an edit. */
  public enum Status {
    REQUESTED,
    MADE,
    REFUSED
  }

  /** All that were asked for, the first first; what a shortage made of the order is none. */
  static List<EditCourse> all(OrderPlaced placed, List<OrderEvent> events) {
    List<EditCourse> courses = new ArrayList<>();
    Tenge before = placed.total();
    for (OrderEvent event : events) {
      switch (event) {
        case EditRequested asked ->
            courses.add(new EditCourse(asked, Status.REQUESTED, before, null));
        case OrderEdited made -> {
          if (!courses.isEmpty() && courses.getLast().asked().edit() == made.edit()) {
            decideLast(courses, Status.MADE, before, made.at());
          }
          before = made.content().total();
        }
        case EditRefused refused -> decideLast(courses, Status.REFUSED, before, refused.at());
        default -> {
          // Says nothing of edits.
        }
      }
    }
    return courses;
  }

  private static void decideLast(
      List<EditCourse> courses, Status status, Tenge before, Instant at) {
    courses.add(new EditCourse(courses.removeLast().asked(), status, before, at));
  }
}
