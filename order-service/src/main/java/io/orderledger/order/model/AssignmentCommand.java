package io.orderledger.order.model;

import io.orderledger.order.model.AssignmentEvent.Answer;
import io.orderledger.order.model.AssignmentEvent.Side;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked for so that an order's rights pass to another person (B-15.6). */
public sealed interface AssignmentCommand extends OrderCommand.OfAssignment {

  /**
   * The buyer wants another customer to have the order.
   *
   * @param by who asks: only whoever the order belongs to when it is decided
   * @param assigneeId the other customer, an opaque id of the issuer
   */
  record RequestAssignment(String by, String assigneeId, Instant at) implements AssignmentCommand {}

  /**
   * The other customer agrees, and says who they are.
   *
   * @param assignment which of the order's requests, from 1
   */
  record AcceptAssignment(
      int assignment, @PersonId String assigneeId, Assignee assignee, Instant at)
      implements AssignmentCommand {}

  /**
   * The seller consents: the rights pass.
   *
   * @param assignee as declared when that request was accepted
   */
  record ConsentToAssignment(int assignment, Assignee assignee, Instant at)
      implements AssignmentCommand {}

  /**
   * One of the three ends a request without effect.
   *
   * @param answer never {@link Answer#CONSENT}
   * @param reason in the words of whoever answers; null when none is given
   */
  record EndAssignment(
      int assignment, Side by, Answer answer, @Personal @Nullable PersonalText reason, Instant at)
      implements AssignmentCommand {}
}
