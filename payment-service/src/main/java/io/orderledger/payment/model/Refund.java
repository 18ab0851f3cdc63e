package io.orderledger.payment.model;

import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * One refund.
 *
 * @param attempt the attempt that had paid, whose card gets the money
 * @param requestedBy who asked; null when it follows from an event
 * @param providerRefundId null until the provider has one
 * @param retried another refund has taken the failed one's place
 */
public record Refund(
    String refundId,
    int attempt,
    Tenge amount,
    RefundCause cause,
    @Nullable String returnId,
    @Nullable String requestedBy,
    RefundStatus status,
    @Nullable String providerRefundId,
    boolean retried) {

  /** What it takes out of the captured money, asked for or gone. */
  Tenge reserved() {
    return switch (status) {
      case AWAITING_APPROVAL, REQUESTED, SUCCEEDED -> amount;
      case WITHDRAWN, FAILED -> Tenge.ZERO;
    };
  }

  /**
   * Like {@link #reserved}, but a failed refund counts until it is tried again by a person's word.
   */
  Tenge undertaken() {
    return retried || status == RefundStatus.WITHDRAWN ? Tenge.ZERO : amount;
  }

  Refund replaced() {
    return new Refund(
        refundId, attempt, amount, cause, returnId, requestedBy, status, providerRefundId, true);
  }

  Refund moved(RefundStatus to, @Nullable String atProvider) {
    return new Refund(
        refundId,
        attempt,
        amount,
        cause,
        returnId,
        requestedBy,
        to.compareTo(status) > 0 ? to : status,
        atProvider == null ? providerRefundId : atProvider,
        retried);
  }
}
