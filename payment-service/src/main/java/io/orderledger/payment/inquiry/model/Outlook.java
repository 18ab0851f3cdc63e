package io.orderledger.payment.inquiry.model;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happens next with an order's money: the first that holds, the most pressing first.
 *
 * @param sum that it is about
 */
@Clause({ClauseId.B_5_11, ClauseId.B_5_19})
public record Outlook(Next next, Tenge sum) {

  /** What it is. */
  public enum Next {
    /** The buyer's bank has the case; refunds wait for its end. */
    BANK_DECIDES,
    /** A refund did not reach the buyer: an operator looks at it. */
    REFUND_FAILED,
    REFUND_AWAITS_APPROVAL,
    REFUND_UNDER_WAY,
    /** The payer says whether what is too much goes back or stays. */
    PAYER_DECIDES,
    /** Charged twice, and nothing of it is on its way back. */
    OPERATOR_LOOKS,
    /** It is taken when the goods leave, or released. */
    HELD,
    TO_BE_PAID,
    ALL_WENT_BACK,
    NOTHING
  }

  /**
   * Of a payment.
   *
   * @param duplicates that were found in it
   */
  public static Outlook of(Payment.Opened payment, List<Duplicates.Duplicate> duplicates) {
    Account account = payment.account();
    Tenge failed =
        sum(account, refund -> refund.status() == RefundStatus.FAILED && !refund.retried());
    Tenge awaiting = sum(account, refund -> refund.status() == RefundStatus.AWAITING_APPROVAL);
    Tenge underWay = sum(account, refund -> refund.status() == RefundStatus.REQUESTED);
    Tenge left = account.captured().minus(account.refunded());
    if (account.hasOpenDispute()) {
      return new Outlook(Next.BANK_DECIDES, left);
    }
    if (failed.isPositive()) {
      return new Outlook(Next.REFUND_FAILED, failed);
    }
    if (awaiting.isPositive()) {
      return new Outlook(Next.REFUND_AWAITS_APPROVAL, awaiting);
    }
    if (underWay.isPositive()) {
      return new Outlook(Next.REFUND_UNDER_WAY, underWay);
    }
    if (payment.credit().isPositive()) {
      return new Outlook(Next.PAYER_DECIDES, payment.credit());
    }
    Tenge tooMuch = left.minus(kept(payment));
    if (!duplicates.isEmpty() && tooMuch.isPositive()) {
      return new Outlook(Next.OPERATOR_LOOKS, tooMuch);
    }
    if (account.held().isPositive()) {
      return new Outlook(Next.HELD, account.held());
    }
    if (payment.outstanding().isPositive()) {
      return new Outlook(Next.TO_BE_PAID, payment.outstanding());
    }
    return account.captured().isPositive() && left.isZero()
        ? new Outlook(Next.ALL_WENT_BACK, account.refunded())
        : new Outlook(Next.NOTHING, left);
  }

  private static Tenge kept(Payment.Opened payment) {
    return switch (payment) {
      case Payment.Open(var account) -> account.owed();
      case Payment.Cancelled cancelled -> cancelled.withheld();
    };
  }

  private static Tenge sum(Account account, Predicate<Refund> which) {
    return Tenge.sum(
        account.refunds().values().stream().filter(which).map(Refund::amount).toList());
  }
}
