package io.orderledger.simulator.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the buyer, or the release of a hold.
 *
 * @param created seconds since the epoch
 * @param amount minor units
 * @param release true when the hold was given back uncaptured: Stripe shows that as a refund too
 * @param settlesAt milliseconds since the epoch of the bank's final word, null when it is final
 * @param willFail what that word will be
 */
public record Refund(
    String id,
    String account,
    String intent,
    String charge,
    long created,
    long amount,
    String currency,
    RefundStatus status,
    @Nullable String reason,
    @Nullable String failureReason,
    Map<String, String> metadata,
    boolean release,
    @Nullable Long settlesAt,
    boolean willFail,
    @Nullable String balanceTransaction)
    implements Resource {

  Refund settled(RefundStatus to, @Nullable String failure) {
    return new Refund(
        id,
        account,
        intent,
        charge,
        created,
        amount,
        currency,
        to,
        reason,
        failure,
        metadata,
        release,
        null,
        false,
        balanceTransaction);
  }

  Refund withMetadata(Map<String, String> changed) {
    return new Refund(
        id,
        account,
        intent,
        charge,
        created,
        amount,
        currency,
        status,
        reason,
        failureReason,
        changed,
        release,
        settlesAt,
        willFail,
        balanceTransaction);
  }
}
