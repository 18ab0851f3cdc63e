package io.orderledger.payment.attempt;

import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay.
 *
 * @param paymentIntentId null until the provider has answered
 * @param clientSecret lets the buyer's browser pay with the provider; null when it cannot, or when
 *     the reader is not the buyer
 * @param declineCode the provider's code; null unless it was declined with one
 */
record AttemptView(
    @Schema(example = "1") int attempt,
    AttemptStatus status,
    @Schema(example = "pi_3Qk2vN0aB1cD2eF3") @Nullable String paymentIntentId,
    @Schema(example = "pi_3Qk2vN0aB1cD2eF3_secret_9x8y7z") @Nullable String clientSecret,
    @Nullable String declineCode) {

  static AttemptView of(Attempt attempt, @Nullable String clientSecret) {
    return new AttemptView(
        attempt.number(),
        attempt.status(),
        attempt.intentId(),
        clientSecret,
        attempt.declineCode());
  }

  /** The body carries a secret: it does not belong in logs. */
  @Override
  public String toString() {
    return "AttemptView[" + attempt + ", " + status + ", " + paymentIntentId + "]";
  }
}
