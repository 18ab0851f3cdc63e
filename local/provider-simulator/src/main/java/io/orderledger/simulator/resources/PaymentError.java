package io.orderledger.simulator.resources;

import org.jspecify.annotations.Nullable;

/** Why the last attempt to pay failed. Source: Stripe API reference, {@code last_payment_error}. */
public record PaymentError(
    String type,
    String code,
    @Nullable String declineCode,
    String message,
    @Nullable String charge,
    @Nullable String paymentMethod) {

  /** The issuer refused. */
  static PaymentError declined(TestCard card, String charge, String paymentMethod) {
    String code = card.code() == null ? "card_declined" : card.code();
    return new PaymentError(
        "card_error", code, card.declineCode(), card.message(), charge, paymentMethod);
  }

  /** The buyer did not pass, or left, the 3-D Secure challenge. */
  static PaymentError notAuthenticated(@Nullable String paymentMethod) {
    return new PaymentError(
        "card_error",
        "payment_intent_authentication_failure",
        null,
        "We are unable to authenticate your payment method. Please choose a different payment"
            + " method and try again.",
        null,
        paymentMethod);
  }

  /** An off-session payment met a card that insists on its buyer. */
  static PaymentError authenticationRequired(String charge, String paymentMethod) {
    return new PaymentError(
        "card_error",
        "authentication_required",
        "authentication_required",
        "Your card was declined. This transaction requires authentication.",
        charge,
        paymentMethod);
  }
}
