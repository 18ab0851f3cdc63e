package io.orderledger.payment.model;

import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.payment.model.PaymentCommand.AgreeBankTransfer;
import io.orderledger.payment.model.PaymentCommand.PayOutAtDesk;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.PaymentMeans;
import java.util.Optional;

/**
 * How money goes back that was paid in cash: in cash at a desk, and by bank transfer only when that
 * is impossible and the buyer agreed (B-5.11).
 */
@Clause(ClauseId.B_5_11)
final class CashRefunds {

  private CashRefunds() {}

  /** The agreement is recorded before the bank is told, once a refund; the last word stands. */
  static Decision<PaymentEvent> agree(Account account, AgreeBankTransfer request) {
    Refund refund = account.refunds().get(request.refundId());
    if (refund == null) {
      return RefundRules.unknown(request.refundId());
    }
    return whyNotNow(account, refund)
        .<Decision<PaymentEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                account.billing().mayGoByBank(refund)
                    ? Decision.nothing()
                    : Decision.accept(
                        new BankTransferAgreed(
                            account.orderNumber(),
                            refund.refundId(),
                            request.whyNotInCash(),
                            request.agreement(),
                            request.recordedBy(),
                            request.at())));
  }

  static Decision<PaymentEvent> payOut(Account account, PayOutAtDesk request) {
    Refund refund = account.refunds().get(request.refundId());
    if (refund == null) {
      return RefundRules.unknown(request.refundId());
    }
    if (refund.status() == RefundStatus.SUCCEEDED
        && account.billing().wentOverDesk(refund)
        && request.fiscalReceipt().equals(refund.providerRefundId())) {
      return Decision.nothing();
    }
    Optional<Refusal> whyNot = whyNotNow(account, refund);
    if (whyNot.isPresent()) {
      return refuse(whyNot.get());
    }
    if (account.billing().mayGoByBank(refund)) {
      return refuse(
          "refund-agreed-by-bank-transfer",
          ClauseId.B_5_11,
          "The buyer agreed to have this refund by bank transfer: pay it out so, or report that the"
              + " bank could not, and try it again.");
    }
    return Decision.accept(
        new RefundPaidOut(
            account.orderNumber(),
            refund.refundId(),
            refund.attempt(),
            request.fiscalReceipt(),
            refund.amount(),
            refund.cause(),
            refund.returnId(),
            request.at(),
            PaymentMeans.CASH_AT_DESK,
            request.paidBy()));
  }

  /** What speaks against a bank transfer that nobody agreed to; empty when nothing does. */
  static Optional<Refusal> whyNotByBank(Account account, Refund refund) {
    return account.billing().meansOf(refund.attempt()).isCash()
            && !account.billing().mayGoByBank(refund)
        ? Optional.of(
            Refusal.of(
                "refund-goes-back-in-cash",
                ClauseId.B_5_11,
                "What was paid in cash goes back in cash at a desk. If that is impossible, record"
                    + " the buyer's agreement to a bank transfer first."))
        : Optional.empty();
  }

  /** What was given over a desk is the buyer's: no bank sends it back. */
  static boolean isOver(Account account, Refund refund) {
    return refund.status() == RefundStatus.SUCCEEDED && account.billing().wentOverDesk(refund);
  }

  private static Optional<Refusal> whyNotNow(Account account, Refund refund) {
    if (!account.billing().meansOf(refund.attempt()).isCash()) {
      return Optional.of(
          Refusal.of(
              "refund-not-of-cash",
              ClauseId.B_5_11,
              "This money was not paid in cash: it goes back by what it was paid with."));
    }
    return refund.status() == RefundStatus.REQUESTED
        ? Optional.empty()
        : Optional.of(BankRules.notToBePaidOut());
  }
}
