package io.orderledger.simulator.resources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A buyer's bank takes money back. Source: Stripe documentation, "How disputes work". */
public final class Disputes {
  private Disputes() {}

  /**
   * Opens a dispute over all that was captured and not given back; null when that is nothing or the
   * charge was disputed before.
   */
  public static @Nullable Dispute open(Work work, Charge charge, @Nullable String reason) {
    if (charge.disputed() || !charge.captured() || charge.refundable() == 0) {
      return null;
    }
    TestCard card = TestCard.of(charge.paymentMethod()).orElseThrow();
    String byCard =
        card.aftermath() == TestCard.Aftermath.DISPUTE_NOT_RECEIVED
            ? "product_not_received"
            : "fraudulent";
    Charge disputed = work.put(charge.withDispute());
    Dispute dispute =
        work.put(
            new Dispute(
                Ids.of("du"),
                charge.account(),
                charge.intent(),
                charge.id(),
                work.now(),
                charge.refundable(),
                charge.currency(),
                reason == null ? byCard : reason,
                DisputeStatus.NEEDS_RESPONSE,
                work.now() + work.timing.evidenceDue().toSeconds(),
                Map.of(),
                0,
                Map.of()));
    Settlement.line(work, disputed, Ids.of("txn"), "adjustment", dispute.id(), -dispute.amount());
    work.emit("charge.dispute.created", dispute);
    work.emit("charge.dispute.funds_withdrawn", dispute);
    return dispute;
  }

  /**
   * {@code POST /v1/disputes/:id}. As in Stripe's test mode, {@code winning_evidence} or {@code
   * losing_evidence} as {@code uncategorized_text} decides at once.
   */
  public static Dispute update(Work work, Dispute dispute, Parameters request) {
    if (!dispute.status().open()) {
      throw StripeFailure.refused(null, null, "This dispute is already closed.");
    }
    Map<String, String> given = request.map("evidence");
    Map<String, String> evidence = new LinkedHashMap<>(dispute.evidence());
    evidence.putAll(given);
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
    if (dispute.status() != DisputeStatus.NEEDS_RESPONSE) {
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
    Dispute decided = work.put(dispute.decided(won ? DisputeStatus.WON : DisputeStatus.LOST));
    work.emit("charge.dispute.closed", decided);
    if (won) {
      Charge charge = Objects.requireNonNull(work.ledger.charges.get(dispute.charge()));
      Settlement.line(work, charge, Ids.of("txn"), "adjustment", dispute.id(), dispute.amount());
      work.emit("charge.dispute.funds_reinstated", decided);
    }
    return decided;
  }
}
