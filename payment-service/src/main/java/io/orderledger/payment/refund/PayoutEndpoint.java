package io.orderledger.payment.refund;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.AgreeBankTransfer;
import io.orderledger.payment.model.PaymentCommand.BankRequest;
import io.orderledger.payment.model.PaymentCommand.ConfirmPayout;
import io.orderledger.payment.model.PaymentCommand.PayOutAtDesk;
import io.orderledger.payment.model.PaymentCommand.ReportPayoutReturned;
import io.orderledger.payment.model.Refund;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Refunds that a bank or a desk makes: no provider tells of them, so an operator does (B-5.5,
 * B-5.11).
 */
@RestController
@Clause({ClauseId.B_5_5, ClauseId.B_5_11})
class PayoutEndpoint {

  /**
   * The bank paid it out.
   *
   * @param bankReference of the payment order
   */
  record Payout(
      @NotNull
          @Pattern(regexp = "[A-Za-z0-9./-]{1,64}")
          @Schema(example = "PO-2026-1127")
          @Identifier
          String bankReference) {}

  /**
   * It did not get there.
   *
   * @param reason for the record; no personal data
   */
  record PayoutReturn(
      @NotBlank @Size(max = 200) @Schema(example = "Account closed") String reason) {}

  /**
   * The buyer has it in cash.
   *
   * @param fiscalReceipt of the refund
   */
  record DeskPayout(
      @NotNull
          @Pattern(regexp = "[A-Za-z0-9./-]{1,64}")
          @Schema(example = "FR-2026-1127")
          @Identifier
          String fiscalReceipt) {}

  /**
   * The buyer wants cash back by bank transfer.
   *
   * @param whyNotInCash for the record; no personal data
   * @param agreement where the buyer's word is kept; no personal data
   */
  record Agreement(
      @NotBlank @Size(max = 200) @Schema(example = "The buyer lives where no desk is")
          String whyNotInCash,
      @NotBlank @Size(max = 200) @Schema(example = "Letter of 27 November 2026, register no. 412")
          String agreement) {}

  private final MoneyCommands money;
  private final Payments payments;
  private final Clock clock;

  PayoutEndpoint(MoneyCommands money, Payments payments, Clock clock) {
    this.money = money;
    this.payments = payments;
    this.clock = clock;
  }

  @Operation(summary = "A refund was paid out by bank transfer, under the bank's reference")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/payout")
  @Access(operator = true)
  ResponseEntity<RefundView> paidOut(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      @Valid @RequestBody Payout payout,
      CommandKey.Request key,
      Provenance provenance) {
    var command = new ConfirmPayout(refundId, payout.bankReference(), clock.instant());
    return tell(orderNumber, refundId, command, key, provenance);
  }

  @Operation(
      summary = "The bank did not pay a refund out, or sent it back",
      description = "The refund has failed: it is tried again by its retry.")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/payout-return")
  @Access(operator = true)
  ResponseEntity<RefundView> cameBack(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      @Valid @RequestBody PayoutReturn payoutReturn,
      CommandKey.Request key,
      Provenance provenance) {
    var command = new ReportPayoutReturned(refundId, payoutReturn.reason(), clock.instant());
    return tell(orderNumber, refundId, command, key, provenance);
  }

  @Operation(summary = "A refund of cash was given back at a desk")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/desk-payout")
  @Access(operator = true)
  ResponseEntity<RefundView> givenBack(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      @Valid @RequestBody DeskPayout payout,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    var command =
        new PayOutAtDesk(refundId, payout.fiscalReceipt(), caller.actor(), clock.instant());
    return tell(orderNumber, refundId, command, key, provenance);
  }

  @Operation(
      summary = "Records that the buyer has cash back by bank transfer",
      description =
          "Money goes back by what it was paid with; by another way only when that is impossible"
              + " and the buyer agreed (B-5.11). From then on the bank's payout is taken.")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/bank-transfer-agreement")
  @Access(operator = true)
  ResponseEntity<RefundView> agreed(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      @Valid @RequestBody Agreement agreement,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    var command =
        new AgreeBankTransfer(
            refundId,
            agreement.whyNotInCash(),
            agreement.agreement(),
            caller.actor(),
            clock.instant());
    return tell(orderNumber, refundId, command, key, provenance);
  }

  private ResponseEntity<RefundView> tell(
      OrderNumber order,
      String refundId,
      BankRequest command,
      CommandKey.Request key,
      Provenance provenance) {
    money.payment(order);
    return CommandAnswers.ok(
        payments.tell(order, command, key, provenance), granted -> view(granted, refundId));
  }

  private RefundView view(CommandResult.Accepted granted, String refundId) {
    Refund refund = payments.after(granted).account().refunds().get(refundId);
    if (refund == null) {
      throw new IllegalStateException("A granted refund is not in its payment: " + refundId);
    }
    return RefundView.of(refund);
  }
}
