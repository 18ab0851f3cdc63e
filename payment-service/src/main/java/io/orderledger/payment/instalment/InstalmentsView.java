package io.orderledger.payment.instalment;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.payment.instalment.model.Instalments;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order's instalments. Interest is between the bank and the buyer: it is neither shown nor
 * refunded here (B-5.8).
 *
 * @param months over which the seller offers to pay
 * @param least the least that is paid so
 * @param most the most that is paid so
 * @param applications to the bank, the oldest first
 */
record InstalmentsView(
    OrderNumber orderNumber,
    List<Integer> months,
    Tenge least,
    Tenge most,
    List<Application> applications) {

  /**
   * One application.
   *
   * @param attempt its number among the attempts to pay the order
   * @param declineCode why it came to nothing; null unless it did
   * @param contract the bank's number; null until it approved
   * @param validUntil the goods must have left before; null until it approved
   * @param principal what the bank paid the seller, zero until the goods left
   * @param recalculated what of it went back to the bank, which recalculates the contract
   * @param beingRecalculated what more is to go back to it
   */
  @Schema(name = "InstalmentApplication")
  record Application(
      @Schema(example = "1") int attempt,
      AttemptStatus status,
      @Schema(example = "12") int months,
      Tenge amount,
      @Schema(example = "bank_refused_scoring") @Nullable String declineCode,
      @Schema(example = "R-2026-000123") @Nullable String contract,
      @Nullable Instant validUntil,
      Tenge principal,
      Tenge recalculated,
      Tenge beingRecalculated) {

    @Clause(ClauseId.B_5_8)
    static Application of(Account account, Attempt attempt, int months) {
      Contract contract = account.billing().instalments().contractOf(attempt.number()).orElse(null);
      return new Application(
          attempt.number(),
          attempt.status(),
          months,
          attempt.amount(),
          attempt.declineCode(),
          contract == null ? null : contract.number(),
          contract == null ? null : contract.validUntil(),
          attempt.captured(),
          goneBack(account, attempt, RefundStatus.SUCCEEDED),
          goneBack(account, attempt, RefundStatus.REQUESTED));
    }

    private static Tenge goneBack(Account account, Attempt attempt, RefundStatus status) {
      return Tenge.sum(
          account.refunds().values().stream()
              .filter(refund -> refund.attempt() == attempt.number() && refund.status() == status)
              .map(Refund::amount)
              .toList());
    }
  }

  static InstalmentsView of(Account account) {
    Instalments instalments = account.billing().instalments();
    var offered = Objects.requireNonNull(instalments.offered());
    return new InstalmentsView(
        account.orderNumber(),
        offered.months(),
        offered.least(),
        offered.most(),
        instalments.applied().entrySet().stream()
            .map(
                applied ->
                    Application.of(
                        account,
                        Objects.requireNonNull(account.attempts().get(applied.getKey())),
                        applied.getValue()))
            .toList());
  }
}
