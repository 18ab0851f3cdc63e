package io.orderledger.order.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an order's rights came to pass to another person, or did not (B-15.6). */
public sealed interface AssignmentEvent extends OrderEvent.OfAssignment {

  /** Which of the order's requests, from 1. */
  int assignment();

  /** The three whose will it takes. */
  enum Side {
    ASSIGNOR,
    ASSIGNEE,
    SELLER
  }

  /** How a request ends. */
  enum Answer {
    /** The seller consents, and the rights pass. */
    CONSENT(Side.SELLER),
    /** The seller does not consent. */
    REFUSE(Side.SELLER),
    /** The other person does not want the rights. */
    DECLINE(Side.ASSIGNEE),
    /** The buyer takes the request back. */
    WITHDRAW(Side.ASSIGNOR);

    private final Side side;

    Answer(Side side) {
      this.side = side;
    }

    /** The only one who may answer so. */
    public Side side() {
      return side;
    }
  }

  /** The buyer wants another customer to have the order; nothing passes yet. */
  record AssignmentRequested(
      OrderNumber orderNumber, int assignment, String customerId, String assigneeId, Instant at)
      implements AssignmentEvent {}

  /** The other customer agreed, and said who they are; the seller's consent is awaited. */
  record AssignmentAccepted(
      OrderNumber orderNumber,
      int assignment,
      @PersonId String assigneeId,
      Assignee assignee,
      Instant at)
      implements AssignmentEvent {}

  /**
   * A request came to its end; after a consent {@link RightsAssigned} follows.
   *
   * @param personId whose the words are: the assignee's who declines, else the assignor's whom they
   *     are about
   * @param reason null when none was given, and after the person was erased
   */
  record AssignmentAnswered(
      OrderNumber orderNumber,
      int assignment,
      @PersonId String personId,
      Answer answer,
      @Personal @Nullable PersonalText reason,
      Instant at)
      implements AssignmentEvent {}

  /**
   * The order is another customer's from now on, as it stands.
   *
   * @param formerId whose it was
   * @param customerId whose it is
   */
  record RightsAssigned(
      OrderNumber orderNumber,
      int assignment,
      String formerId,
      @PersonId String customerId,
      Assignee assignee,
      Instant at)
      implements AssignmentEvent {}
}
