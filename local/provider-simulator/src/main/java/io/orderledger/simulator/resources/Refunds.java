package io.orderledger.simulator.resources;

import io.orderledger.simulator.faults.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money on its way back. Source: Stripe API reference, "Refunds". */
public final class Refunds {
  private static final List<String> REASONS =
      List.of("duplicate", "fraudulent", "requested_by_customer");

  private Refunds() {}

  /** {@code POST /v1/refunds}. Never above what was captured and not yet given back. */
  public static Refund create(Work work, String account, Parameters request) {
    String reason = request.oneOf("reason", REASONS);
    Charge charge = chargeOf(work, account, request);
    long amount = refundable(work, charge, request);
    TestCard.Aftermath after = TestCard.of(charge.paymentMethod()).orElseThrow().aftermath();
    String simulate = work.simulate(charge.intent());
    boolean failsLater = after == TestCard.Aftermath.REFUND_FAILS;
    boolean fails = work.faults.strikes(Fault.REFUND_FAILURE, simulate, "refund");
    boolean pends =
        fails
            || after == TestCard.Aftermath.REFUND_PENDS
            || work.faults.strikes(Fault.REFUND_PENDING, simulate, "refund");
    String id = Ids.of("re");
    BalanceTransaction line = Settlement.line(work, charge, Ids.of("txn"), "refund", id, -amount);
    Refund refund =
        work.put(
            new Refund(
                id,
                account,
                charge.intent(),
                charge.id(),
                work.now(),
                amount,
                charge.currency(),
                pends ? RefundStatus.PENDING : RefundStatus.SUCCEEDED,
                reason,
                null,
                Map.copyOf(request.metadata(Map.of())),
                false,
                pends || failsLater
                    ? work.nowMillis + work.timing.refundSettles().toMillis()
                    : null,
                fails || failsLater,
                line.id()));
    Charge returned = work.put(charge.returned(amount));
    work.emit("refund.created", refund);
    work.emit("charge.refunded", returned);
    return refund;
  }

  /** {@code POST /v1/refunds/:id}: metadata only. */
  public static Refund update(Work work, Refund refund, Parameters request) {
    Refund changed = work.put(refund.withMetadata(Map.copyOf(request.metadata(refund.metadata()))));
    work.emit("refund.updated", changed);
    return changed;
  }

  /** The bank's final word on a refund; a refund that already failed stays as it is. */
  public static Refund settle(Work work, Refund refund, boolean succeeded) {
    if (!refund.status().counts() || refund.release()) {
      return refund;
    }
    if (succeeded) {
      Refund done = work.put(refund.settled(RefundStatus.SUCCEEDED, null));
      if (refund.status() == RefundStatus.PENDING) {
        work.emit("refund.updated", done);
        work.emit("charge.refund.updated", done);
      }
      return done;
    }
    Refund failed = work.put(refund.settled(RefundStatus.FAILED, "expired_or_canceled_card"));
    Charge charge = Objects.requireNonNull(work.ledger.charges.get(refund.charge()));
    work.put(charge.returned(-refund.amount()));
    Settlement.line(work, charge, Ids.of("txn"), "refund_failure", refund.id(), refund.amount());
    work.emit("refund.updated", failed);
    work.emit("refund.failed", failed);
    work.emit("charge.refund.updated", failed);
    return failed;
  }

  /** Stripe shows a hold that was given back as a refund that no settlement line stands behind. */
  static Refund release(Work work, Charge charge) {
    return new Refund(
        Ids.of("re"),
        charge.account(),
        charge.intent(),
        charge.id(),
        work.now(),
        charge.amountReleased(),
        charge.currency(),
        RefundStatus.SUCCEEDED,
        null,
        null,
        Map.of(),
        true,
        null,
        false,
        null);
  }

  private static long refundable(Work work, Charge charge, Parameters request) {
    if (!charge.captured()) {
      throw StripeFailure.refused(
          "charge_not_refundable",
          null,
          "This uncaptured Charge was created by a PaymentIntent ("
              + charge.intent()
              + "). You must cancel the PaymentIntent to reverse the authorization instead of"
              + " refunding the Charge directly.");
    }
    boolean disputed =
        work.ledger.disputes.of(charge.intent()).stream()
            .anyMatch(
                dispute -> !dispute.status().inquiry() && dispute.status() != DisputeStatus.WON);
    if (disputed) {
      throw StripeFailure.refused(
          "charge_disputed", null, "Charge " + charge.id() + " has been charged back.");
    }
    if (charge.refundable() == 0) {
      throw StripeFailure.refused(
          "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
    }
    long amount = request.positive("amount", charge.refundable());
    if (amount > charge.refundable()) {
      throw StripeFailure.refused(
          null,
          "amount",
          "Refund amount ("
              + amount
              + ") is greater than unrefunded amount on charge ("
              + charge.refundable()
              + ").");
    }
    return amount;
  }

  private static Charge chargeOf(Work work, String account, Parameters request) {
    @Nullable String intentId = request.text("payment_intent");
    if (intentId == null) {
      String id = request.required("charge");
      if (work.ledger.find(account, id) instanceof Charge charge) {
        return charge;
      }
      throw StripeFailure.missing("charge", id, "charge");
    }
    if (!(work.ledger.find(account, intentId) instanceof PaymentIntent intent)) {
      throw StripeFailure.missing("payment_intent", intentId, "payment_intent");
    }
    String latest = intent.latestCharge();
    Charge charge = latest == null ? null : work.ledger.charges.get(latest);
    if (charge == null || charge.error() != null) {
      throw StripeFailure.refused(
          null,
          "payment_intent",
          "This PaymentIntent (" + intentId + ") does not have a successful charge to refund.");
    }
    return charge;
  }
}
