package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case that the buyer's bank opened about a payment (B-5.13).
 *
 * @param attempt whose money it is about
 * @param amount what the bank asks for, or took
 * @param details what the provider last said of it
 * @param covers by return id: what of its loss stands for a refund, since the buyer has the money
 *     already
 * @param evidence what went to the bank; null while nothing did
 */
@Clause(ClauseId.B_5_13)
public record Dispute(
    String disputeId,
    int attempt,
    Tenge amount,
    Standing standing,
    Details details,
    SortedMap<String, Tenge> covers,
    @Nullable Evidence evidence) {

  public Dispute {
    covers = Collections.unmodifiableSortedMap(covers);
  }

  static Dispute opened(
      String disputeId, int attempt, Tenge amount, Standing standing, Details details) {
    return new Dispute(disputeId, attempt, amount, standing, details, new TreeMap<>(), null);
  }

  /** Whether money moves in it. */
  public enum Phase {
    /** The bank asks; the money is still here. */
    INQUIRY,
    /** The bank took the money until the scheme decides. */
    CHARGEBACK
  }

  /** How it stands. What is told of an earlier one changes nothing; only a last word can turn. */
  public enum Standing {
    INQUIRY(Phase.INQUIRY, false),
    INQUIRY_UNDER_REVIEW(Phase.INQUIRY, false),
    /** Closed without money having moved; the bank may still take it. */
    INQUIRY_CLOSED(Phase.INQUIRY, true),
    OPEN(Phase.CHARGEBACK, false),
    /** The evidence is with the bank. */
    UNDER_REVIEW(Phase.CHARGEBACK, false),
    WON(Phase.CHARGEBACK, true),
    LOST(Phase.CHARGEBACK, true);

    private final Phase phase;
    private final boolean closed;

    Standing(Phase phase, boolean closed) {
      this.phase = phase;
      this.closed = closed;
    }

    public Phase phase() {
      return phase;
    }

    public boolean closed() {
      return closed;
    }

    boolean isPast(Standing other) {
      return compareTo(other) > 0;
    }
  }

  /**
   * What the provider says of it.
   *
   * @param reason the provider's word, such as {@code product_not_received}; null when it gave none
   * @param networkReason the card scheme's own code; null when it gave none
   * @param evidenceDue until when evidence is taken, as the provider says and nobody reckons; null
   *     when it gave none
   * @param at the provider's moment
   */
  public record Details(
      @Nullable String reason,
      @Nullable String networkReason,
      @Nullable Instant evidenceDue,
      Instant at) {

    /** What a later word does not say stays as it was. */
    Details then(Details later) {
      return new Details(
          later.reason == null ? reason : later.reason,
          later.networkReason == null ? networkReason : later.networkReason,
          later.evidenceDue == null ? evidenceDue : later.evidenceDue,
          later.at);
    }

    boolean saysTheSameAs(Details other) {
      return equals(new Details(other.reason, other.networkReason, other.evidenceDue, at));
    }
  }

  /**
   * What was put before the bank.
   *
   * @param contentHash SHA-256 over what was sent, hex
   * @param status how far it came
   */
  public record Evidence(String contentHash, EvidenceStatus status) {}

  /** How far evidence came. */
  public enum EvidenceStatus {
    REQUESTED,
    SUBMITTED,
    /** The provider took none of it: it can be submitted again. */
    REFUSED
  }

  /** What is not in the seller's hands because of it. */
  Tenge taken() {
    return switch (standing) {
      case OPEN, UNDER_REVIEW, LOST -> amount;
      case INQUIRY, INQUIRY_UNDER_REVIEW, INQUIRY_CLOSED, WON -> Tenge.ZERO;
    };
  }

  /** Whether servicing of the order waits for it: the scheme's case is open. */
  public boolean suspends() {
    return standing.phase() == Phase.CHARGEBACK && !standing.closed();
  }

  /** Whether evidence can be submitted, and none is under way. */
  public boolean awaitsEvidence() {
    return EvidenceRules.awaited(standing)
        && (evidence == null || evidence.status() == EvidenceStatus.REFUSED);
  }

  /** Whether the deadline for evidence was before this moment; without one it never was. */
  public boolean dueBefore(Instant moment) {
    return details.evidenceDue() != null && details.evidenceDue().isBefore(moment);
  }

  /** What of its loss does not stand for a refund yet. */
  Tenge coverable() {
    return standing == Standing.LOST
        ? amount.minus(Tenge.sum(covers.values())).max(Tenge.ZERO)
        : Tenge.ZERO;
  }

  /** What an account's lost disputes gave the buyer and no return has been told of yet. */
  static Tenge coverable(Account account) {
    return Tenge.sum(account.disputes().values().stream().map(Dispute::coverable).toList());
  }

  /** Whether it is about more than the account's attempt took: a person must look. */
  public boolean exceeds(Account account) {
    return amount.isMoreThan(account.attempt(attempt).captured());
  }

  Dispute standing(Standing now, Details latest) {
    return new Dispute(disputeId, attempt, amount, now, details.then(latest), covers, evidence);
  }

  Dispute escalated(Tenge taken, Details latest) {
    return new Dispute(
        disputeId, attempt, taken, Standing.OPEN, details.then(latest), covers, evidence);
  }

  Dispute covering(String returnId, Tenge sum) {
    TreeMap<String, Tenge> more = new TreeMap<>(covers);
    more.put(returnId, sum);
    return new Dispute(disputeId, attempt, amount, standing, details, more, evidence);
  }

  Dispute with(Evidence sent) {
    return new Dispute(disputeId, attempt, amount, standing, details, covers, sent);
  }
}
