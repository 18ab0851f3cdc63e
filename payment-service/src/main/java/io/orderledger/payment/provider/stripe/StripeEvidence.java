package io.orderledger.payment.provider.stripe;

import com.stripe.model.Dispute;
import com.stripe.param.DisputeUpdateParams;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.payment.provider.EvidenceLimits;
import java.util.Map;

/**
 * Evidence in Stripe's fields. Documents would be file uploads: what is said there in other fields
 * is text. Source: Stripe API reference, "Update a dispute".
 */
final class StripeEvidence {

  static final EvidenceLimits LIMITS = new EvidenceLimits(20_000, 150_000);

  private StripeEvidence() {}

  static DisputeUpdateParams params(Map<EvidenceField, String> evidence) {
    var fields = DisputeUpdateParams.Evidence.builder();
    evidence.forEach(
        (field, text) -> {
          switch (field) {
            case PRODUCT_DESCRIPTION -> fields.setProductDescription(text);
            case CUSTOMER_NAME -> fields.setCustomerName(text);
            case SHIPPING_ADDRESS -> fields.setShippingAddress(text);
            case SHIPPING_DATE -> fields.setShippingDate(text);
            case SHIPPING_TRACKING_NUMBER -> fields.setShippingTrackingNumber(text);
            case REFUND_POLICY_DISCLOSURE -> fields.setRefundPolicyDisclosure(text);
            case DUPLICATE_CHARGE_EXPLANATION -> fields.setDuplicateChargeExplanation(text);
            case STATEMENT -> fields.setUncategorizedText(text);
          }
        });
    return DisputeUpdateParams.builder().setEvidence(fields.build()).setSubmit(true).build();
  }

  static boolean isSubmitted(Dispute dispute) {
    Dispute.EvidenceDetails details = dispute.getEvidenceDetails();
    Long submissions = details == null ? null : details.getSubmissionCount();
    return submissions != null && submissions > 0;
  }
}
