package io.orderledger.payment.reconciliation.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree. Sums are in hundredths of a tenge.
 *
 * @param day Almaty day that it belongs to
 * @param reference the intent, refund, dispute or payout that it is about
 * @param line the provider's name of its line; empty when it has none
 * @param order whose money it is; null when that is not known
 * @param ours what this house has on record, or the bank's statement for a payout; null for nothing
 * @param theirs what the provider says; null for nothing
 */
public record Break(
    LocalDate day,
    Kind kind,
    String reference,
    String line,
    @Nullable OrderNumber order,
    @Nullable Long ours,
    @Nullable Long theirs) {

  /** What is wrong. */
  public enum Kind {
    MISSING_AT_US,
    MISSING_AT_PROVIDER,
    /** By one hundredth of a tenge or more. */
    AMOUNT_DIFFERS,
    /** Not what was agreed. */
    FEE_UNEXPLAINED,
    PAYOUT_NOT_CREDITED,
    /** The provider moved the same money twice. */
    DUPLICATE
  }
}
