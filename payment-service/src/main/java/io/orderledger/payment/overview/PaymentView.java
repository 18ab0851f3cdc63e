package io.orderledger.payment.overview;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.Pledge;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's payment.
 *
 * @param outstanding what is owed and neither held nor taken: what the buyer is asked for next
 * @param authorized all that was ever held
 * @param held what is held now
 * @param refundable what of the captured money is neither refunded nor spoken for
 * @param credit what came by itself beyond what is owed: its payer says whether it is refunded
 * @param creditKept what of it the payer left with the seller
 * @param refundsHeld whether refunds wait for a dispute's end (B-5.13)
 * @param netKept captured less refunded less what disputes took
 */
record PaymentView(
    OrderNumber orderNumber,
    String sellerId,
    PaymentStatus status,
    boolean cancelled,
    Tenge owed,
    Tenge outstanding,
    Tenge authorized,
    Tenge held,
    Tenge captured,
    Tenge refunded,
    Tenge refundable,
    Tenge credit,
    Tenge creditKept,
    boolean refundsHeld,
    Tenge netKept,
    List<AttemptLine> attempts,
    List<RefundLine> refunds) {

  /**
   * One attempt, or money that came by itself.
   *
   * @param captureFailed the goods left, and the provider refused for good to take the money: the
   *     order is not paid
   * @param declineCode the provider's code; null unless it was declined with one
   * @param certificateId the certificate that pays it; null for a card
   */
  record AttemptLine(
      int attempt,
      PaymentMeans means,
      AttemptStatus status,
      Tenge amount,
      boolean captureFailed,
      @Nullable String declineCode,
      @Nullable String certificateId) {
    static AttemptLine of(Attempt attempt, Account account) {
      return new AttemptLine(
          attempt.number(),
          account.meansOf(attempt.number()),
          attempt.status(),
          attempt.amount(),
          attempt.captureFailed(),
          attempt.declineCode(),
          certificate(attempt));
    }
  }

  /**
   * One refund.
   *
   * @param means what it goes back by: a bank transfer is made by an operator, cash is given back
   *     at a desk
   * @param returnId the return it pays for; null when it belongs to none
   * @param requestedBy who asked; null when it follows from an event
   * @param certificateId the certificate that it is put back on; null for a card
   */
  record RefundLine(
      String refundId,
      PaymentMeans means,
      RefundStatus status,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId,
      @Nullable String requestedBy,
      @Nullable String certificateId) {
    static RefundLine of(Refund refund, Account account) {
      return new RefundLine(
          refund.refundId(),
          account.goesBackBy(refund),
          refund.status(),
          refund.amount(),
          refund.cause(),
          refund.returnId(),
          refund.requestedBy(),
          certificate(account.attempts().get(refund.attempt())));
    }
  }

  static PaymentView of(Payment.Opened payment) {
    Account account = payment.account();
    return new PaymentView(
        account.orderNumber(),
        account.sellerId(),
        PaymentStatus.of(payment),
        payment instanceof Payment.Cancelled,
        account.owed(),
        payment.outstanding(),
        account.authorized(),
        account.held(),
        account.captured(),
        account.refunded(),
        account.refundable(),
        payment.credit(),
        account.billing().creditKept().min(payment.credit()),
        account.hasOpenDispute(),
        account.netKept(),
        account.attempts().values().stream()
            .map(attempt -> AttemptLine.of(attempt, account))
            .toList(),
        account.refunds().values().stream().map(refund -> RefundLine.of(refund, account)).toList());
  }

  private static @Nullable String certificate(@Nullable Attempt attempt) {
    Pledge pledge = attempt == null ? null : attempt.pledge();
    return pledge == null ? null : pledge.certificateId();
  }
}
