package io.orderledger.payment.model;

import io.orderledger.payment.model.Dispute.Evidence;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceRefused;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceSubmitted;
import io.orderledger.payment.model.PaymentCommand.SubmitEvidence;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;

/** Evidence goes to the bank once, while it is asked for (B-5.13). */
@Clause(ClauseId.B_5_13)
final class EvidenceRules {

  private EvidenceRules() {}

  static Decision<PaymentEvent> submit(Account account, SubmitEvidence request) {
    Dispute dispute = account.disputes().get(request.disputeId());
    if (dispute == null) {
      return Decision.refuse("dispute-unknown", "This order has no such dispute.");
    }
    if (dispute.standing().closed()) {
      return Decision.refuse(
          "dispute-closed", ClauseId.B_5_13, "The case is closed: nothing more can be submitted.");
    }
    if (!dispute.awaitsEvidence() || request.content() == null) {
      return Decision.refuse(
          "evidence-already-submitted",
          ClauseId.B_5_13,
          "Evidence is submitted once, and it is: follow the dispute for the bank's word.");
    }
    if (dispute.dueBefore(request.at())) {
      return Decision.refuse(
          "evidence-overdue", ClauseId.B_5_13, "The provider's deadline for evidence is over.");
    }
    return Decision.accept(
        new EvidenceRequested(
            account.orderNumber(),
            account.sellerId(),
            request.disputeId(),
            request.customerId(),
            request.content(),
            request.contentHash(),
            request.submittedBy(),
            request.at()));
  }

  static void record(Course course, RecordEvidenceSubmitted fact) {
    Dispute dispute = course.account().disputes().get(fact.disputeId());
    if (dispute != null && isUnderWay(dispute)) {
      course.happens(
          new EvidenceSubmitted(course.account().orderNumber(), fact.disputeId(), fact.at()));
    }
  }

  static void record(Course course, RecordEvidenceRefused fact) {
    Dispute dispute = course.account().disputes().get(fact.disputeId());
    if (dispute != null && isUnderWay(dispute)) {
      course.happens(
          new EvidenceRefused(
              course.account().orderNumber(), fact.disputeId(), fact.code(), fact.at()));
    }
  }

  private static boolean isUnderWay(Dispute dispute) {
    Evidence evidence = dispute.evidence();
    return evidence != null && evidence.status() == EvidenceStatus.REQUESTED;
  }

  static boolean awaited(Standing standing) {
    return switch (standing) {
      case INQUIRY, OPEN -> true;
      case INQUIRY_UNDER_REVIEW, INQUIRY_CLOSED, UNDER_REVIEW, WON, LOST -> false;
    };
  }
}
