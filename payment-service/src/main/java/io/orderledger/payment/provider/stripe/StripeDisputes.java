package io.orderledger.payment.provider.stripe;

import com.stripe.model.Dispute;
import io.orderledger.payment.model.Dispute.Details;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.provider.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stripe's disputes in our words. Source: Stripe API reference, "The Dispute object". */
final class StripeDisputes {

  private StripeDisputes() {}

  static Notification notification(Dispute dispute, Instant at) {
    String intent = dispute.getPaymentIntent();
    if (intent == null) {
      return new Notification.Irrelevant("dispute of a charge without an intent");
    }
    return new Notification.OfDispute(
        dispute.getId(),
        intent,
        MinorUnits.read(dispute.getAmount(), dispute.getCurrency()),
        standing(dispute.getStatus()),
        new Details(dispute.getReason(), networkReason(dispute), evidenceDue(dispute), at));
  }

  /** A status that is new at Stripe counts as an open case: nothing is paid back meanwhile. */
  private static Standing standing(String status) {
    return switch (status) {
      case "warning_needs_response" -> Standing.INQUIRY;
      case "warning_under_review" -> Standing.INQUIRY_UNDER_REVIEW;
      // Prevented: the bank and the seller settled it before there was a case.
      case "warning_closed", "prevented" -> Standing.INQUIRY_CLOSED;
      case "under_review" -> Standing.UNDER_REVIEW;
      case "won" -> Standing.WON;
      case "lost" -> Standing.LOST;
      default -> Standing.OPEN;
    };
  }

  /** On the dispute itself only in older versions of the API. */
  private static @Nullable String networkReason(Dispute dispute) {
    Dispute.PaymentMethodDetails paid = dispute.getPaymentMethodDetails();
    return paid == null || paid.getCard() == null
        ? dispute.getNetworkReasonCode()
        : paid.getCard().getNetworkReasonCode();
  }

  private static @Nullable Instant evidenceDue(Dispute dispute) {
    Long due =
        dispute.getEvidenceDetails() == null ? null : dispute.getEvidenceDetails().getDueBy();
    // Zero once no evidence is taken any more.
    return due == null || due == 0 ? null : Instant.ofEpochSecond(due);
  }
}
