package io.orderledger.payment.provider;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund as the provider saw it at a moment.
 *
 * @param orderNumber null when the refund was not asked for by us
 * @param refundId our name of it; null when it was not asked for by us
 * @param attempt 0 when it was not asked for by us
 * @param failureCode null unless it failed
 */
public record RefundSnapshot(
    String providerRefundId,
    String intentId,
    @Nullable OrderNumber orderNumber,
    @Nullable String refundId,
    int attempt,
    Tenge amount,
    Standing standing,
    @Nullable String failureCode,
    Instant at) {

  /** Where a refund stands. */
  public enum Standing {
    PENDING,
    SUCCEEDED,
    FAILED
  }
}
