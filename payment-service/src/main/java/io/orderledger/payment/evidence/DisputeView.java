package io.orderledger.payment.evidence;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.model.Dispute.Evidence;
import io.orderledger.payment.model.Dispute.EvidenceStatus;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as it stands.
 *
 * @param reason the provider's word; null when it gave none
 * @param networkReason the card scheme's code; null when it gave none
 * @param evidenceDue the provider's deadline; null when it gave none
 * @param soon whether the deadline is near, and no evidence is under way
 * @param overdue whether the deadline is over, and no evidence went out
 * @param servicingSuspended whether refunds, dispatch and returns wait for it
 * @param mismatch whether it is about more than the payment took: a person must look
 * @param evidence how far evidence came; null while none was submitted from here
 * @param contentHash of what was submitted; null while nothing was
 * @param netKept what the order's payment leaves after refunds and disputes; negative when they
 *     took more than was paid
 * @param nextSteps what an operator may do next: names of the endpoints
 */
record DisputeView(
    @Schema(example = "du_1PqY2eB0a8s4Zk3J") String disputeId,
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    Standing standing,
    Tenge amount,
    @Nullable String reason,
    @Nullable String networkReason,
    @Nullable Instant evidenceDue,
    boolean soon,
    boolean overdue,
    boolean servicingSuspended,
    boolean mismatch,
    @Nullable EvidenceStatus evidence,
    @Nullable String contentHash,
    Tenge netKept,
    List<String> nextSteps) {

  /**
   * As of a moment.
   *
   * @param takesEvidence whether the provider takes evidence from here
   */
  static DisputeView of(
      Account account, Dispute dispute, boolean takesEvidence, Instant now, Duration warnBefore) {
    boolean waits = dispute.awaitsEvidence();
    boolean overdue = waits && dispute.dueBefore(now);
    Evidence evidence = dispute.evidence();
    return new DisputeView(
        dispute.disputeId(),
        account.orderNumber(),
        dispute.standing(),
        dispute.amount(),
        dispute.details().reason(),
        dispute.details().networkReason(),
        dispute.details().evidenceDue(),
        waits && !overdue && dispute.dueBefore(now.plus(warnBefore)),
        overdue,
        dispute.suspends(),
        dispute.exceeds(account),
        evidence == null ? null : evidence.status(),
        evidence == null ? null : evidence.contentHash(),
        account.netKept(),
        steps(dispute, takesEvidence && !overdue));
  }

  /** While the bank only asks, giving the money back ends the case, too. */
  private static List<String> steps(Dispute dispute, boolean evidenceIsTaken) {
    List<String> steps = new ArrayList<>();
    if (dispute.awaitsEvidence() && evidenceIsTaken) {
      steps.add("evidence");
    }
    if (!dispute.standing().closed() && !dispute.suspends()) {
      steps.add("refunds");
    }
    return steps;
  }
}
