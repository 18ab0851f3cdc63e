package io.orderledger.payment.model;

import io.orderledger.payment.model.Dispute.Details;
import io.orderledger.payment.model.Dispute.Evidence;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.model.Dispute.Phase;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** How a dispute's events change the account. */
final class DisputeEvolution {

  private DisputeEvolution() {}

  static Account opened(Account account, DisputeOpened e) {
    return account.with(
        Dispute.opened(
            e.disputeId(),
            e.attempt(),
            e.amount(),
            e.movedMoney() ? Standing.OPEN : Standing.INQUIRY,
            new Details(e.reason(), e.networkReason(), e.evidenceDue(), e.at())));
  }

  static Account escalated(Account account, DisputeEscalated e) {
    return change(
        account,
        e.disputeId(),
        dispute ->
            dispute.escalated(
                e.amount(), new Details(e.reason(), e.networkReason(), e.evidenceDue(), e.at())));
  }

  static Account updated(Account account, DisputeUpdated e) {
    return change(
        account,
        e.disputeId(),
        dispute ->
            dispute.standing(
                e.standing(), new Details(e.reason(), e.networkReason(), e.evidenceDue(), e.at())));
  }

  static Account closed(Account account, DisputeClosed e) {
    Standing over = e.phase() == Phase.INQUIRY ? Standing.INQUIRY_CLOSED : decided(e.won());
    return change(account, e.disputeId(), dispute -> dispute.standing(over, nothingNew(e.at())));
  }

  static Account overturned(Account account, DisputeOverturned e) {
    return change(
        account, e.disputeId(), dispute -> dispute.standing(decided(e.won()), nothingNew(e.at())));
  }

  static Account covered(Account account, ReturnRefundCovered e) {
    return change(account, e.disputeId(), dispute -> dispute.covering(e.returnId(), e.amount()))
        .withoutReturnRefundOwed(e.returnId());
  }

  static Account requested(Account account, EvidenceRequested e) {
    return change(
        account,
        e.disputeId(),
        dispute -> dispute.with(new Evidence(e.contentHash(), EvidenceStatus.REQUESTED)));
  }

  static Account submitted(Account account, EvidenceSubmitted e) {
    return change(account, e.disputeId(), dispute -> came(dispute, EvidenceStatus.SUBMITTED));
  }

  static Account refused(Account account, EvidenceRefused e) {
    return change(account, e.disputeId(), dispute -> came(dispute, EvidenceStatus.REFUSED));
  }

  private static Dispute came(Dispute dispute, EvidenceStatus status) {
    Evidence evidence = dispute.evidence();
    if (evidence == null) {
      throw new IllegalStateException("Evidence is requested before it comes to anything.");
    }
    return dispute.with(new Evidence(evidence.contentHash(), status));
  }

  private static Standing decided(boolean won) {
    return won ? Standing.WON : Standing.LOST;
  }

  private static Details nothingNew(Instant at) {
    return new Details(null, null, null, at);
  }

  private static Account change(Account account, String disputeId, UnaryOperator<Dispute> change) {
    Dispute dispute = account.disputes().get(disputeId);
    if (dispute == null) {
      throw new IllegalStateException("A dispute is opened before anything else: " + disputeId);
    }
    return account.with(change.apply(dispute));
  }
}
