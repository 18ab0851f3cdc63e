package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentCommand.ApproveRefund;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.RequestRefund;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentCommand.WithdrawRefund;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.RefundReserved;
import io.orderledger.payment.model.PaymentEvent.RefundWithdrawn;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/** Who may ask for how much back: never more than was captured and is not spoken for (B-5.11). */
@Clause({ClauseId.B_5_11, ClauseId.B_9_5})
final class RefundRules {

  private RefundRules() {}

  static Decision<PaymentEvent> request(Account account, RequestRefund request) {
    if (!request.amount().isPositive()) {
      return Decision.refuse("amount-not-positive", "A refund is at least one tenge.");
    }
    if (account.hasOpenDispute()) {
      return heldByDispute();
    }
    // What accepted returns wait for is spoken for, though no refund stands for it yet.
    Tenge promised = Tenge.sum(account.returnRefundsOwed().values());
    if (request.amount().plus(promised).isMoreThan(account.refundable())) {
      return tooMuch(account, request.amount());
    }
    return account
        .attemptWithRefundable(request.amount())
        .map(
            paid ->
                Decision.<PaymentEvent>accept(
                    new RefundReserved(
                        account.orderNumber(),
                        account.nextRefundId(),
                        paid.number(),
                        request.amount(),
                        request.reason(),
                        request.requestedBy())))
        .orElseGet(
            () ->
                Decision.refuse(
                    "refund-spans-payments",
                    ClauseId.B_5_11,
                    "The order was paid in parts, and no part of it was as much: ask for what each"
                        + " part took."));
  }

  static Decision<PaymentEvent> approve(Account account, ApproveRefund approval) {
    Refund refund = account.refunds().get(approval.refundId());
    if (refund == null) {
      return unknown(approval.refundId());
    }
    if (refund.status() != RefundStatus.AWAITING_APPROVAL) {
      return Decision.refuse(
          "refund-not-awaiting-approval",
          "This refund was approved or withdrawn before: look at its status.");
    }
    if (approval.approvedBy().equals(refund.requestedBy())) {
      return Decision.refuse(
          "another-person-approves", "Whoever asked for a refund cannot approve it.");
    }
    if (account.hasOpenDispute()) {
      return heldByDispute();
    }
    if (account.isOverdrawn(account.attempt(refund.attempt()))) {
      return tooMuch(account, refund.amount());
    }
    return Decision.accept(
        requested(account, refund, refund.refundId(), approval.approvedBy(), null));
  }

  /** Also during a dispute: no money moves. What waited for the amount can have it now. */
  static Decision<PaymentEvent> withdraw(Payment.Opened payment, WithdrawRefund request) {
    Refund refund = payment.account().refunds().get(request.refundId());
    if (refund == null) {
      return unknown(request.refundId());
    }
    return switch (refund.status()) {
      case AWAITING_APPROVAL -> {
        Course course = new Course(payment);
        course.happens(
            new RefundWithdrawn(
                payment.account().orderNumber(),
                refund.refundId(),
                refund.amount(),
                request.reason(),
                request.withdrawnBy()));
        Consequences.follow(course);
        yield course.decision();
      }
      case WITHDRAWN -> Decision.nothing();
      case REQUESTED, SUCCEEDED, FAILED ->
          Decision.refuse(
              "refund-not-awaiting-approval",
              "This refund was approved before: it cannot be taken back.");
    };
  }

  static Decision<PaymentEvent> retry(Account account, RetryRefund request) {
    Refund refund = account.refunds().get(request.refundId());
    if (refund == null) {
      return unknown(request.refundId());
    }
    if (refund.status() != RefundStatus.FAILED
        || refund.retried()
        || refund.cause() == RefundCause.PROVIDER) {
      return Decision.refuse("refund-not-failed", "Only a failed refund of ours is tried again.");
    }
    if (account.hasOpenDispute()) {
      return heldByDispute();
    }
    if (refund.amount().isMoreThan(account.refundable(account.attempt(refund.attempt())))) {
      return tooMuch(account, refund.amount());
    }
    return Decision.accept(
        requested(account, refund, account.nextRefundId(), null, refund.refundId()));
  }

  static Decision<PaymentEvent> forReturn(Payment.Opened payment, RefundReturn request) {
    Account account = payment.account();
    boolean known =
        account.returnRefundsOwed().containsKey(request.returnId())
            || account.refundsThat(r -> request.returnId().equals(r.returnId())).count() > 0
            || account.disputes().values().stream()
                .anyMatch(dispute -> dispute.covers().containsKey(request.returnId()));
    if (known || request.amount().isZero()) {
      return Decision.nothing();
    }
    boolean moneyIsThere =
        account.captured().isPositive() && !account.hasOpenDispute() && !Proportion.isOpen(account);
    if (moneyIsThere
        && request.amount().isMoreThan(account.refundable().plus(Dispute.coverable(account)))) {
      return tooMuch(account, request.amount());
    }
    Course course = new Course(payment);
    course.happens(
        new ReturnRefundOwed(account.orderNumber(), request.returnId(), request.amount()));
    Consequences.follow(course);
    return course.decision();
  }

  private static RefundRequested requested(
      Account account,
      Refund refund,
      String refundId,
      @Nullable String approvedBy,
      @Nullable String retryOf) {
    return new RefundRequested(
        account.orderNumber(),
        account.sellerId(),
        refundId,
        refund.attempt(),
        Consequences.intentOf(account.attempt(refund.attempt())),
        refund.amount(),
        refund.cause(),
        refund.returnId(),
        refund.requestedBy(),
        approvedBy,
        retryOf);
  }

  private static Decision<PaymentEvent> tooMuch(Account account, Tenge asked) {
    return Decision.refuse(
        "refund-exceeds-captured",
        ClauseId.B_5_11,
        "%s cannot go back: %s was captured, and %s of it is not yet refunded or spoken for."
            .formatted(asked, account.captured(), account.refundable()));
  }

  static Decision<PaymentEvent> heldByDispute() {
    return Decision.refuse(
        "refunds-held-by-dispute",
        ClauseId.B_5_13,
        "The buyer's bank disputes this payment: refunds wait until the scheme's case is closed.");
  }

  static Decision<PaymentEvent> unknown(String refundId) {
    return Decision.refuse("refund-unknown", "This order has no refund " + refundId + '.');
  }
}
