package io.orderledger.payment.reconciliation.model;

import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a provider's report. Sums are in hundredths of a tenge, seen from the seller: what
 * comes is positive, what goes is negative.
 *
 * @param id the provider's, unique in one account
 * @param reference what it is about: for a charge the intent, else the refund or dispute
 * @param gross before the fee
 * @param fee what the provider keeps of it; negative when it gives a fee back
 * @param payout the provider's name of the payout that it went with; null until there is one
 * @param payoutOn Almaty day on which that payout is to arrive; null until there is one
 * @param at when the money moved
 */
public record SettlementLine(
    String id,
    Kind kind,
    String reference,
    long gross,
    long fee,
    @Nullable String payout,
    @Nullable LocalDate payoutOn,
    Instant at) {

  /** What moved the money. */
  public enum Kind {
    CHARGE,
    REFUND,
    /** A refund came back. */
    REFUND_FAILURE,
    DISPUTE,
    /** What a dispute took came back. */
    DISPUTE_REVERSAL,
    /** A fee that belongs to no other line. */
    FEE,
    OTHER
  }

  /** What of it is paid out. */
  public long net() {
    return gross - fee;
  }

  /** What of it the provider keeps. */
  public long kept() {
    return kind == Kind.FEE ? fee - gross : fee;
  }

  /** Almaty day. */
  public LocalDate day() {
    return Almaty.dateOf(at);
  }
}
