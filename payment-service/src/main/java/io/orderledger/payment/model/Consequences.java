package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the facts, whatever order they came in: each rule looks at the state alone and
 * asks for nothing twice.
 */
final class Consequences {

  private Consequences() {}

  static void follow(Course course) {
    keepCards(course);
    captureWhatWasShipped(course);
    voidWhatIsNotWanted(course);
    refundWhatMayNotBeKept(course);
    refundReturnsThatWaited(course);
  }

  @Clause(ClauseId.B_5_4)
  private static void captureWhatWasShipped(Course course) {
    if (!(course.state() instanceof Payment.Open open) || !open.account().shipped()) {
      return;
    }
    Account account = open.account();
    Shares shares = Shares.of(account);
    for (Attempt attempt : account.attempts().values()) {
      if (attempt.status() == AttemptStatus.AUTHORIZED
          && !attempt.captureRequested()
          && shares.has(attempt)) {
        course.happens(
            new CaptureRequested(
                account.orderNumber(),
                account.sellerId(),
                attempt.number(),
                intentOf(attempt),
                shares.of(attempt)));
      }
    }
  }

  /** Its customer consented, and the card has paid: the provider keeps it now (B-5.3). */
  @Clause(ClauseId.B_5_3)
  private static void keepCards(Course course) {
    Account account = course.account();
    for (Attempt attempt : account.attempts().values()) {
      attempt
          .cardToKeep()
          .ifPresent(
              card ->
                  course.happens(
                      new CardToKeep(
                          account.orderNumber(),
                          account.sellerId(),
                          attempt.number(),
                          intentOf(attempt),
                          card)));
    }
  }

  /** A hold on a cancelled order, and every way to pay the same order twice (B-5.11, B-5.19). */
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11, ClauseId.B_5_19})
  private static void voidWhatIsNotWanted(Course course) {
    Account account = course.account();
    boolean cancelled = course.state() instanceof Payment.Cancelled;
    Shares shares = Shares.of(account);
    for (Attempt attempt : account.attempts().values()) {
      boolean replaced = attempt.number() + 1 < account.nextAttempt();
      boolean wanted =
          attempt.status() == AttemptStatus.AUTHORIZED
              ? shares.has(attempt)
              : !replaced && !shares.isWhole();
      if (attempt.canBeVoided() && (cancelled || !wanted)) {
        course.happens(
            new VoidRequested(
                account.orderNumber(), account.sellerId(), attempt.number(), intentOf(attempt)));
      }
    }
  }

  /** After a cancellation whatever is not withheld; before, what was taken beyond what is owed. */
  @Clause({ClauseId.B_5_10, ClauseId.B_5_11, ClauseId.B_5_19, ClauseId.B_6_12})
  private static void refundWhatMayNotBeKept(Course course) {
    if (course.account().hasOpenDispute()) {
      return;
    }
    boolean cancelled = course.state() instanceof Payment.Cancelled;
    for (Map.Entry<Integer, Tenge> due : Excess.of(course.state()).byAttempt().entrySet()) {
      Account account = course.account();
      // What came by itself goes back when its payer says so, before the order is cancelled.
      if (cancelled || !account.billing().hasReceived(due.getKey())) {
        RefundCause cause = cancelled ? RefundCause.CANCELLATION : RefundCause.EXCESS;
        course.happens(refund(account, account.attempt(due.getKey()), due.getValue(), cause, null));
      }
    }
  }

  /**
   * B-9.5: accepted before the money was there, or while a dispute held everything. What a lost
   * dispute left too little for, the buyer has had from it.
   */
  @Clause({ClauseId.B_9_5, ClauseId.B_5_13})
  private static void refundReturnsThatWaited(Course course) {
    if (course.account().hasOpenDispute() || Proportion.isOpen(course.account())) {
      return;
    }
    for (Map.Entry<String, Tenge> owed :
        List.copyOf(course.account().returnRefundsOwed().entrySet())) {
      Tenge there = course.account().refundable();
      Tenge missing = owed.getValue().minus(there).max(Tenge.ZERO);
      if (missing.isMoreThan(Dispute.coverable(course.account()))) {
        continue;
      }
      for (Account.Portion portion : course.account().refundableAs(owed.getValue().min(there))) {
        course.happens(
            refund(
                course.account(),
                portion.attempt(),
                portion.amount(),
                RefundCause.RETURN,
                owed.getKey()));
      }
      cover(course, owed.getKey(), missing);
    }
  }

  @Clause(ClauseId.B_5_13)
  private static void cover(Course course, String returnId, Tenge missing) {
    Tenge rest = missing;
    for (Dispute dispute : List.copyOf(course.account().disputes().values())) {
      Tenge part = dispute.coverable().min(rest);
      if (part.isPositive()) {
        course.happens(
            new ReturnRefundCovered(
                course.account().orderNumber(), returnId, dispute.disputeId(), part));
        rest = rest.minus(part);
      }
    }
  }

  static RefundRequested refund(
      Account account,
      Attempt attempt,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId) {
    return new RefundRequested(
        account.orderNumber(),
        account.sellerId(),
        account.nextRefundId(),
        attempt.number(),
        intentOf(attempt),
        amount,
        cause,
        returnId,
        null,
        null,
        null);
  }

  /** The id that every attempt with money, or with something to void, has. */
  static String intentOf(Attempt attempt) {
    String intent = attempt.intentId();
    if (intent == null) {
      throw new IllegalStateException("Attempt " + attempt.number() + " has no intent.");
    }
    return intent;
  }
}
