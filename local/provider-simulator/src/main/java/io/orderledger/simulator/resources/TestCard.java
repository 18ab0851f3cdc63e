package io.orderledger.simulator.resources;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A card of Stripe's test range, by its payment method token, and how it behaves. Source: Stripe
 * documentation, "Testing".
 *
 * @param challenge whether 3-D Secure is asked for
 * @param code error code of the refusal, null when the card pays
 * @param declineCode the issuer's reason, null when there is none
 */
public record TestCard(
    String token,
    String brand,
    String last4,
    boolean challenge,
    boolean pays,
    @Nullable String code,
    @Nullable String declineCode,
    Aftermath aftermath) {

  /** What the bank does of its own accord once the card was charged. */
  public enum Aftermath {
    NONE,
    DISPUTE_FRAUDULENT,
    DISPUTE_NOT_RECEIVED,
    REFUND_FAILS,
    REFUND_PENDS
  }

  private static final Map<String, TestCard> CARDS =
      Map.ofEntries(
          good("pm_card_visa", "visa", "4242"),
          good("pm_card_visa_debit", "visa", "5556"),
          good("pm_card_mastercard", "mastercard", "4444"),
          good("pm_card_amex", "amex", "8431"),
          good("pm_card_unionpay", "unionpay", "0005"),
          good("pm_card_kz", "visa", "0008"),
          challenged("pm_card_threeDSecureRequired", "3063", true),
          challenged("pm_card_threeDSecure2Required", "3220", true),
          challenged("pm_card_authenticationRequired", "3184", true),
          challenged("pm_card_threeDSecureRequiredChargeDeclined", "1629", false),
          refused("pm_card_chargeDeclined", "0002", "card_declined", "generic_decline"),
          refused("pm_card_visa_chargeDeclined", "0002", "card_declined", "generic_decline"),
          refused(
              "pm_card_chargeDeclinedInsufficientFunds",
              "9995",
              "card_declined",
              "insufficient_funds"),
          refused(
              "pm_card_visa_chargeDeclinedInsufficientFunds",
              "9995",
              "card_declined",
              "insufficient_funds"),
          refused("pm_card_visa_chargeDeclinedLostCard", "9987", "card_declined", "lost_card"),
          refused("pm_card_visa_chargeDeclinedStolenCard", "9979", "card_declined", "stolen_card"),
          refused("pm_card_chargeDeclinedFraudulent", "0019", "card_declined", "fraudulent"),
          refused("pm_card_chargeDeclinedExpiredCard", "0069", "expired_card", null),
          refused("pm_card_chargeDeclinedIncorrectCvc", "0127", "incorrect_cvc", null),
          refused("pm_card_chargeDeclinedProcessingError", "0119", "processing_error", null),
          then("pm_card_createDispute", "0259", Aftermath.DISPUTE_FRAUDULENT),
          then("pm_card_createDisputeProductNotReceived", "2685", Aftermath.DISPUTE_NOT_RECEIVED),
          then("pm_card_refundFail", "5126", Aftermath.REFUND_FAILS),
          then("pm_card_pendingRefund", "7726", Aftermath.REFUND_PENDS));

  private static final Pattern KEPT = Pattern.compile("(pm_.+)_[0-9A-Za-z]{24}");

  /**
   * The card behind a token, or behind a method that is kept; empty when the provider knows no such
   * payment method.
   */
  public static Optional<TestCard> of(@Nullable String method) {
    if (method == null) {
      return Optional.empty();
    }
    Matcher kept = KEPT.matcher(method);
    return Optional.ofNullable(CARDS.get(kept.matches() ? kept.group(1) : method));
  }

  /** Whether it stands for a card that a buyer picks, not for one that is kept. */
  static boolean isToken(String method) {
    return CARDS.containsKey(method);
  }

  /** The same whenever this card is used. */
  String fingerprint() {
    return "simulated-" + brand + '-' + last4;
  }

  String message() {
    return switch (code == null ? "" : code) {
      case "expired_card" -> "Your card has expired.";
      case "incorrect_cvc" -> "Your card's security code is incorrect.";
      case "processing_error" ->
          "An error occurred while processing your card. Try again in a little bit.";
      default ->
          "insufficient_funds".equals(declineCode)
              ? "Your card has insufficient funds."
              : "Your card was declined.";
    };
  }

  private static Map.Entry<String, TestCard> good(String token, String brand, String last4) {
    return entry(new TestCard(token, brand, last4, false, true, null, null, Aftermath.NONE));
  }

  private static Map.Entry<String, TestCard> challenged(String token, String last4, boolean pays) {
    String code = pays ? null : "card_declined";
    String decline = pays ? null : "generic_decline";
    return entry(new TestCard(token, "visa", last4, true, pays, code, decline, Aftermath.NONE));
  }

  private static Map.Entry<String, TestCard> refused(
      String token, String last4, String code, @Nullable String decline) {
    return entry(new TestCard(token, "visa", last4, false, false, code, decline, Aftermath.NONE));
  }

  private static Map.Entry<String, TestCard> then(String token, String last4, Aftermath after) {
    return entry(new TestCard(token, "visa", last4, false, true, null, null, after));
  }

  private static Map.Entry<String, TestCard> entry(TestCard card) {
    return Map.entry(card.token(), card);
  }
}
