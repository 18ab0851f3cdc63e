package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A credit on record.
 *
 * @param entry its details empty after their key has expired
 * @param order null while it is nobody's
 */
record BankCredit(
    long id,
    StatementEntry entry,
    CreditState state,
    @Nullable OrderNumber order,
    Matching.@Nullable MatchedBy matchedBy) {

  private static final String RECEIPT = "bank-credit-";

  /** What the payment's events call it. */
  String receiptId() {
    return RECEIPT + id;
  }

  /** Its id, out of what the payment's events call it; empty for a receipt of another kind. */
  static Optional<Long> idIn(String receiptId) {
    return receiptId.startsWith(RECEIPT)
        ? Optional.of(Long.valueOf(receiptId.substring(RECEIPT.length())))
        : Optional.empty();
  }
}
