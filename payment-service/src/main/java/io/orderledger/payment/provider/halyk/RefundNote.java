package io.orderledger.payment.provider.halyk;

import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund as it was written down before it was asked for.
 *
 * @param ours false for one that somebody made in the bank's cabinet
 * @param before what was given back of the payment in all when it was asked for
 * @param askedAt when it was last asked for
 * @param outcome null while it is unknown
 * @param declineCode null unless it was declined
 */
record RefundNote(
    String invoice,
    String refundId,
    boolean ours,
    Tenge amount,
    Tenge before,
    Instant askedAt,
    @Nullable Outcome outcome,
    @Nullable String declineCode) {

  /** What became of it, once that is known. */
  enum Outcome {
    MADE,
    DECLINED
  }

  /** Whether so much has been given back in all by now that this refund must be among it. */
  boolean isAmong(Tenge refunded) {
    return !before.plus(amount).isMoreThan(refunded);
  }

  /** Our name of it at the provider, and the provider's name of it here: it has none of its own. */
  String externalId() {
    return invoice + '-' + refundId;
  }
}
