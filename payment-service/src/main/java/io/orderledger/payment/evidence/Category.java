package io.orderledger.payment.evidence;

import static io.orderledger.payment.evidence.EvidenceItem.DISPATCH;
import static io.orderledger.payment.evidence.EvidenceItem.DUPLICATE_EXPLANATION;
import static io.orderledger.payment.evidence.EvidenceItem.HAND_OVER;
import static io.orderledger.payment.evidence.EvidenceItem.NOTICES;
import static io.orderledger.payment.evidence.EvidenceItem.ORDER;
import static io.orderledger.payment.evidence.EvidenceItem.RECIPIENT_IS_PAYER;
import static io.orderledger.payment.evidence.EvidenceItem.REFUNDS;
import static io.orderledger.payment.evidence.EvidenceItem.RETURNS;
import static io.orderledger.payment.evidence.EvidenceItem.SIGNATURE_OR_CODE;
import static io.orderledger.payment.evidence.EvidenceItem.TERMS_ACCEPTED;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a buyer's bank holds against a payment, and what speaks against that. */
enum Category {
  FRAUDULENT,
  PRODUCT_NOT_RECEIVED,
  PRODUCT_UNACCEPTABLE,
  CREDIT_NOT_PROCESSED,
  DUPLICATE,
  SUBSCRIPTION_CANCELED,
  GENERAL;

  /** What the bank will look for, the weightiest first. */
  List<EvidenceItem> wanted() {
    return switch (this) {
      case FRAUDULENT ->
          List.of(RECIPIENT_IS_PAYER, SIGNATURE_OR_CODE, HAND_OVER, TERMS_ACCEPTED, NOTICES, ORDER);
      case PRODUCT_NOT_RECEIVED ->
          List.of(DISPATCH, HAND_OVER, SIGNATURE_OR_CODE, RECIPIENT_IS_PAYER, NOTICES, ORDER);
      case PRODUCT_UNACCEPTABLE -> List.of(ORDER, HAND_OVER, TERMS_ACCEPTED, RETURNS, REFUNDS);
      case CREDIT_NOT_PROCESSED -> List.of(REFUNDS, RETURNS, TERMS_ACCEPTED, ORDER);
      case DUPLICATE -> List.of(DUPLICATE_EXPLANATION, ORDER, REFUNDS);
      case SUBSCRIPTION_CANCELED -> List.of(TERMS_ACCEPTED, NOTICES, ORDER, REFUNDS);
      case GENERAL -> List.of(ORDER, TERMS_ACCEPTED, DISPATCH, HAND_OVER, NOTICES, REFUNDS);
    };
  }

  /** The provider's word; what is not known here is answered with everything. */
  static Category of(@Nullable String reason) {
    return switch (reason == null ? "" : reason) {
      case "fraudulent", "unrecognized" -> FRAUDULENT;
      case "product_not_received" -> PRODUCT_NOT_RECEIVED;
      case "product_unacceptable" -> PRODUCT_UNACCEPTABLE;
      case "credit_not_processed" -> CREDIT_NOT_PROCESSED;
      case "duplicate" -> DUPLICATE;
      case "subscription_canceled" -> SUBSCRIPTION_CANCELED;
      default -> GENERAL;
    };
  }
}
