package io.orderledger.payment.model;

import io.orderledger.payment.model.Dispute.Details;
import io.orderledger.payment.model.Dispute.Phase;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentCommand.RecordDispute;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;

/**
 * Takes down what the provider says of a dispute, in whatever order and however often it says so: a
 * word of an earlier stage changes nothing, and one that skips a stage brings it along.
 */
@Clause(ClauseId.B_5_13)
final class DisputeFacts {

  private DisputeFacts() {}

  static void record(Course course, RecordDispute word) {
    Dispute known = course.account().disputes().get(word.disputeId());
    if (known == null) {
      open(course, word);
    } else if (word.standing().phase().compareTo(known.standing().phase()) > 0) {
      escalate(course, word);
    }
    if (word.standing().closed()) {
      close(course, word);
    } else {
      update(course, word);
    }
  }

  private static void open(Course course, RecordDispute word) {
    Details details = word.details();
    course.happens(
        new DisputeOpened(
            order(course),
            word.disputeId(),
            word.attempt(),
            word.amount(),
            details.at(),
            word.standing().phase(),
            details.reason(),
            details.networkReason(),
            details.evidenceDue()));
  }

  private static void escalate(Course course, RecordDispute word) {
    Details details = word.details();
    course.happens(
        new DisputeEscalated(
            order(course),
            word.disputeId(),
            word.amount(),
            details.reason(),
            details.networkReason(),
            details.evidenceDue(),
            details.at()));
  }

  private static void update(Course course, RecordDispute word) {
    Dispute known = known(course, word);
    boolean further = word.standing().isPast(known.standing());
    boolean otherwise =
        word.standing() == known.standing()
            && word.details().at().isAfter(known.details().at())
            && !known.details().then(word.details()).saysTheSameAs(known.details());
    if (further || otherwise) {
      course.happens(
          new DisputeUpdated(
              order(course),
              word.disputeId(),
              word.standing(),
              word.details().reason(),
              word.details().networkReason(),
              word.details().evidenceDue(),
              word.details().at()));
    }
  }

  private static void close(Course course, RecordDispute word) {
    Dispute known = known(course, word);
    Standing standing = word.standing();
    if (!known.standing().closed()) {
      if (standing.phase() == known.standing().phase()) {
        course.happens(
            new DisputeClosed(
                order(course),
                word.disputeId(),
                known.amount(),
                standing != Standing.LOST,
                word.details().at(),
                standing.phase()));
      }
    } else if (standing.phase() == Phase.CHARGEBACK
        && standing != known.standing()
        && isTheLaterWord(word, known)) {
      course.happens(
          new DisputeOverturned(
              order(course),
              word.disputeId(),
              known.amount(),
              standing == Standing.WON,
              word.details().at()));
    }
  }

  /** A scheme can take back its decision. Of two words of one second the worse one counts. */
  private static boolean isTheLaterWord(RecordDispute word, Dispute known) {
    int order = word.details().at().compareTo(known.details().at());
    return order > 0 || (order == 0 && word.standing() == Standing.LOST);
  }

  private static Dispute known(Course course, RecordDispute word) {
    Dispute known = course.account().disputes().get(word.disputeId());
    if (known == null) {
      throw new IllegalStateException("A dispute is opened before anything else.");
    }
    return known;
  }

  private static OrderNumber order(Course course) {
    return course.account().orderNumber();
  }
}
