package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit in a list. Purpose and payer are for operators alone, and gone when their key expires.
 *
 * @param amount null when it is not in whole tenge
 * @param told the sum as the statement tells it, with its currency
 * @param nextSteps what an operator may lawfully do with it
 */
record CreditLine(
    @Schema(example = "17") long id,
    CreditState state,
    @Nullable Trouble trouble,
    @Schema(example = "KZ86125KZT5004100100") String account,
    @Schema(example = "2026-11-26") String statementId,
    @Schema(example = "B26112600123") String reference,
    LocalDate bookedOn,
    @Nullable Tenge amount,
    @Schema(example = "60000.00 KZT") String told,
    @Nullable OrderNumber orderNumber,
    Matching.@Nullable MatchedBy matchedBy,
    @Nullable String purpose,
    @Nullable String payerName,
    @Nullable String payerTaxId,
    @Nullable String payerAccount,
    List<NextStep> nextSteps) {

  /** What may be done. */
  enum NextStep {
    ASSIGN,
    DISMISS
  }

  /**
   * A line.
   *
   * @param forOperator whether it is shown to somebody who decides whose money it is
   */
  static CreditLine of(BankCredit credit, boolean forOperator) {
    StatementEntry entry = credit.entry();
    StatementEntry.Details details = entry.details();
    return new CreditLine(
        credit.id(),
        credit.state(),
        entry.trouble(),
        entry.account(),
        entry.statementId(),
        entry.reference(),
        entry.bookedOn(),
        entry.tenge().orElse(null),
        "%d.%02d %s"
            .formatted(entry.hundredths() / 100, entry.hundredths() % 100, entry.currency()),
        credit.order(),
        credit.matchedBy(),
        forOperator ? details.purpose() : null,
        forOperator ? details.payerName() : null,
        forOperator ? details.taxId() : null,
        forOperator ? details.payerAccount() : null,
        nextSteps(credit));
  }

  private static List<NextStep> nextSteps(BankCredit credit) {
    if (credit.state() != CreditState.UNMATCHED) {
      return List.of();
    }
    return credit.entry().trouble() == Trouble.REVERSAL || credit.entry().tenge().isEmpty()
        ? List.of(NextStep.DISMISS)
        : List.of(NextStep.ASSIGN, NextStep.DISMISS);
  }
}
