package io.orderledger.payment.attempt;

import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay.
 *
 * @param provider whose page or form the buyer pays with; null until it has answered
 * @param paymentIntentId null until the provider has answered
 * @param clientSecret what the buyer's browser pays with: Stripe's client secret, the address of
 *     TipTop Pay's page, or what Halyk's {@code halyk.pay} is given, as JSON; null when it cannot
 *     pay, or when the reader is not the buyer
 * @param declineCode the provider's code; null unless it was declined with one
 * @param savedCardId the saved card that pays, or as which the card that pays is to be saved; null
 *     where none is
 */
record AttemptView(
    @Schema(example = "1") int attempt,
    AttemptStatus status,
    @Schema(example = "stripe") @Nullable String provider,
    @Schema(example = "pi_3Qk2vN0aB1cD2eF3") @Nullable String paymentIntentId,
    @Schema(example = "pi_3Qk2vN0aB1cD2eF3_secret_9x8y7z") @Nullable String clientSecret,
    @Nullable String declineCode,
    @Schema(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") @Nullable String savedCardId) {

  static AttemptView of(Attempt attempt, @Nullable String provider, @Nullable String clientSecret) {
    return new AttemptView(
        attempt.number(),
        attempt.status(),
        provider,
        attempt.intentId(),
        clientSecret,
        attempt.declineCode(),
        attempt.card() == null ? null : attempt.card().cardId());
  }

  /** The body carries a secret: it does not belong in logs. */
  @Override
  public String toString() {
    return "AttemptView[" + attempt + ", " + status + ", " + paymentIntentId + "]";
  }
}
