package io.orderledger.payment.provider.stripe;

import com.stripe.model.Dispute;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.FileCreateParams;
import io.orderledger.payment.evidence.file.model.EvidenceFileKind;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.payment.provider.EvidenceLimits;
import java.io.ByteArrayInputStream;
import java.util.Map;

/**
 * Evidence in Stripe's fields, and the files that it names. Source: Stripe API reference, "Update a
 * dispute" and "Create a file"; documentation, "Responding to disputes": PDF, JPEG and PNG, 4.5 MB
 * together.
 */
final class StripeEvidence {

  static final EvidenceLimits LIMITS = new EvidenceLimits(20_000, 150_000, 4_500_000);

  private StripeEvidence() {}

  /** From memory, so that no plain copy lies on a disk; the library then names it itself. */
  static FileCreateParams upload(byte[] file) {
    return FileCreateParams.builder()
        .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
        .setFile(new ByteArrayInputStream(file))
        .build();
  }

  static DisputeUpdateParams params(
      Map<EvidenceField, String> evidence, Map<EvidenceFileKind, String> files) {
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
    files.forEach(
        (kind, id) -> {
          switch (kind) {
            case SHIPPING_DOCUMENTATION -> fields.setShippingDocumentation(id);
            case CUSTOMER_COMMUNICATION -> fields.setCustomerCommunication(id);
            case CUSTOMER_SIGNATURE -> fields.setCustomerSignature(id);
            case RECEIPT -> fields.setReceipt(id);
            case REFUND_POLICY -> fields.setRefundPolicy(id);
            case OTHER -> fields.setUncategorizedFile(id);
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
