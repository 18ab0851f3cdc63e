package io.orderledger.simulator.resources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A buyer's bank takes money back. Source: Stripe documentation, "How disputes work". */
public final class Disputes {
  private Disputes() {}

  /**
   * How a bank opens a dispute.
   *
   * @param reason null for the one that the card stands for
   * @param inquiry whether the bank only asks, and takes nothing yet
   * @param amount minor units; null for all that was captured and not given back
   * @param dueIn seconds until evidence must be there; null for the usual time
   */
  public record Opening(
      @Nullable String reason, boolean inquiry, @Nullable Long amount, @Nullable Long dueIn) {

    /** As banks do when nobody says otherwise. */
    static final Opening USUAL = new Opening(null, false, null, null);
  }

  /** Opens a dispute; null when there is nothing to dispute or an earlier one is open. */
  public static @Nullable Dispute open(Work work, Charge charge, Opening opening) {
    long amount = opening.amount() == null ? charge.refundable() : opening.amount();
    boolean open =
        work.ledger.disputes.of(charge.intent()).stream().anyMatch(d -> d.status().open());
    if (open || !charge.captured() || amount == 0) {
      return null;
    }
    TestCard card = TestCard.of(charge.paymentMethod()).orElseThrow();
    String byCard =
        card.aftermath() == TestCard.Aftermath.DISPUTE_NOT_RECEIVED
            ? "product_not_received"
            : "fraudulent";
    work.put(charge.withDispute());
    Dispute dispute =
        work.put(
            new Dispute(
                Ids.of("du"),
                charge.account(),
                charge.intent(),
                charge.id(),
                work.now(),
                amount,
                charge.currency(),
                opening.reason() == null ? byCard : opening.reason(),
                opening.inquiry()
                    ? DisputeStatus.WARNING_NEEDS_RESPONSE
                    : DisputeStatus.NEEDS_RESPONSE,
                work.now()
                    + (opening.dueIn() == null
                        ? work.timing.evidenceDue().toSeconds()
                        : opening.dueIn()),
                Map.of(),
                0,
                Map.of()));
    work.emit("charge.dispute.created", dispute);
    if (!opening.inquiry()) {
      withdraw(work, dispute);
    }
    return dispute;
  }

  /** The bank was not content with the answer to its inquiry, or waited for none: it takes. */
  public static Dispute escalate(Work work, Dispute dispute) {
    if (!dispute.status().inquiry()) {
      return dispute;
    }
    Dispute taken = work.put(dispute.decided(DisputeStatus.NEEDS_RESPONSE));
    work.emit("charge.dispute.updated", taken);
    withdraw(work, taken);
    return taken;
  }

  private static void withdraw(Work work, Dispute dispute) {
    Charge charge = Objects.requireNonNull(work.ledger.charges.get(dispute.charge()));
    Settlement.line(work, charge, Ids.of("txn"), "adjustment", dispute.id(), -dispute.amount());
    work.emit("charge.dispute.funds_withdrawn", dispute);
  }

  /**
   * {@code POST /v1/disputes/:id}. As in Stripe's test mode, {@code winning_evidence} or {@code
   * losing_evidence} as {@code uncategorized_text} decides at once.
   */
  public static Dispute update(Work work, Dispute dispute, Parameters request) {
    if (!dispute.status().open()) {
      throw StripeFailure.refused(null, null, "This dispute is already closed.");
    }
    if (work.now() > dispute.dueBy()) {
      throw StripeFailure.refused(null, null, "The time to submit evidence is over.");
    }
    Map<String, String> given = request.map("evidence");
    Map<String, String> evidence = new LinkedHashMap<>(dispute.evidence());
    evidence.putAll(given);
    Evidence.check(work, dispute.account(), evidence);
    boolean submitted = !given.isEmpty() && request.flag("submit", true);
    submitted |= request.flag("submit", false) && !evidence.isEmpty();
    Dispute answered =
        work.put(
            dispute.answered(
                Map.copyOf(evidence), Map.copyOf(request.metadata(dispute.metadata())), submitted));
    work.emit("charge.dispute.updated", answered);
    String text = submitted ? evidence.getOrDefault("uncategorized_text", "") : "";
    return switch (text) {
      case "winning_evidence" -> decide(work, answered, true);
      case "losing_evidence" -> decide(work, answered, false);
      default -> answered;
    };
  }

  /** {@code POST /v1/disputes/:id/close}: the seller accepts that it is lost. */
  public static Dispute close(Work work, Dispute dispute) {
    if (!dispute.status().awaitsEvidence()) {
      throw StripeFailure.refused(
          null, null, "This dispute cannot be closed: " + dispute.status().wire() + ".");
    }
    return decide(work, dispute, false);
  }

  /** The bank's final word; a dispute that is decided stays so. */
  public static Dispute decide(Work work, Dispute dispute, boolean won) {
    if (!dispute.status().open()) {
      return dispute;
    }
    Dispute decided = work.put(dispute.decided(dispute.status().decided(won)));
    work.emit("charge.dispute.closed", decided);
    if (decided.status() == DisputeStatus.WON) {
      Charge charge = Objects.requireNonNull(work.ledger.charges.get(dispute.charge()));
      Settlement.line(work, charge, Ids.of("txn"), "adjustment", dispute.id(), dispute.amount());
      work.emit("charge.dispute.funds_reinstated", decided);
    }
    return decided;
  }
}
