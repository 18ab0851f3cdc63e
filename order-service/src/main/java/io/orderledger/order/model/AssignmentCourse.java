package io.orderledger.order.model;

import io.orderledger.order.model.AssignmentEvent.Answer;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.AssignmentAnswered;
import io.orderledger.order.model.AssignmentEvent.AssignmentRequested;
import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the request to assign an order's rights that was made last (B-15.6).
 *
 * @param accepted null while whoever is to have them has not agreed
 * @param answered null while nobody has ended it, and when something else came first
 */
public record AssignmentCourse(
    AssignmentRequested requested,
    Status status,
    @Nullable AssignmentAccepted accepted,
    @Nullable AssignmentAnswered answered) {

  /** How far it has come. */
  public enum Status {
    /** Whoever is to have the rights is asked. */
    REQUESTED,
    /** The seller is asked. */
    ACCEPTED,
    /** The rights have passed. */
    CONSENTED,
    REFUSED,
    DECLINED,
    WITHDRAWN,
    /** The order was changed or cancelled first: it was agreed to as another one. */
    LAPSED
  }

  /** Whether it can still come to something. */
  public boolean isOpen() {
    return status == Status.REQUESTED || status == Status.ACCEPTED;
  }

  /** Empty while none was made. */
  static Optional<AssignmentCourse> latest(List<OrderEvent> events) {
    AssignmentCourse course = null;
    for (OrderEvent event : events) {
      if (event instanceof AssignmentEvent assignment) {
        course = after(course, assignment);
      } else if (course != null
          && course.isOpen()
          && (event instanceof OrderEdited || event instanceof OrderCancelled)) {
        course = new AssignmentCourse(course.requested(), Status.LAPSED, course.accepted(), null);
      }
    }
    return Optional.ofNullable(course);
  }

  private static AssignmentCourse after(@Nullable AssignmentCourse before, AssignmentEvent event) {
    if (event instanceof AssignmentRequested requested) {
      return new AssignmentCourse(requested, Status.REQUESTED, null, null);
    }
    if (before == null) {
      throw new IllegalStateException("An assignment begins with its request, not with " + event);
    }
    return switch (event) {
      case AssignmentRequested requested -> before;
      case AssignmentAccepted accepted ->
          new AssignmentCourse(before.requested(), Status.ACCEPTED, accepted, null);
      case AssignmentAnswered answered ->
          new AssignmentCourse(
              before.requested(), of(answered.answer()), before.accepted(), answered);
      case RightsAssigned _ -> before;
    };
  }

  private static Status of(Answer answer) {
    return switch (answer) {
      case CONSENT -> Status.CONSENTED;
      case REFUSE -> Status.REFUSED;
      case DECLINE -> Status.DECLINED;
      case WITHDRAW -> Status.WITHDRAWN;
    };
  }
}
