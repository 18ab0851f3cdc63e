package io.orderledger.order.model;

import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.TerminationAnswered.Answer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the termination by agreement that was proposed last.
 *
 * @param answered null while nobody has answered, and when something else came first
 */
public record TerminationCourse(
    TerminationProposed proposed, Status status, @Nullable TerminationAnswered answered) {

  /** How far it has come. */
  public enum Status {
    PROPOSED,
    /** Both agree: the cancellation's status tells the rest. */
    CONSENTED,
    DECLINED,
    WITHDRAWN,
    /** The order was changed, passed on or ended first: it was thought of another one. */
    LAPSED
  }

  /** Empty while none was proposed. */
  static Optional<TerminationCourse> latest(List<OrderEvent> events) {
    TerminationCourse course = null;
    for (OrderEvent event : events) {
      if (event instanceof TerminationProposed proposed) {
        course = new TerminationCourse(proposed, Status.PROPOSED, null);
      } else if (course != null && course.status() == Status.PROPOSED) {
        if (event instanceof TerminationAnswered answered) {
          course = new TerminationCourse(course.proposed(), of(answered.answer()), answered);
        } else if (event instanceof OrderEdited
            || event instanceof RightsAssigned
            || event instanceof OrderCancelled
            || event instanceof OrderCompleted) {
          course = new TerminationCourse(course.proposed(), Status.LAPSED, null);
        }
      }
    }
    return Optional.ofNullable(course);
  }

  private static Status of(Answer answer) {
    return switch (answer) {
      case CONSENT -> Status.CONSENTED;
      case DECLINE -> Status.DECLINED;
      case WITHDRAW -> Status.WITHDRAWN;
    };
  }
}
