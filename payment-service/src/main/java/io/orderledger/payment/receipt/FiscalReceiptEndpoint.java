package io.orderledger.payment.receipt;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.receipt.FiscalReceiptList.ReceiptRow;
import io.orderledger.payment.receipt.FiscalReceiptList.Totals;
import io.orderledger.payment.receipt.model.Receipt;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptCommand;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectLine;
import io.orderledger.payment.receipt.model.ReceiptCommand.CorrectReceipt;
import io.orderledger.payment.receipt.model.ReceiptCommand.ResumeRegistration;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators see and mend of fiscal receipts (B-5.9). */
@RestController
@Clause(ClauseId.B_5_9)
class FiscalReceiptEndpoint {

  /**
   * A parked receipt is to be tried again.
   *
   * @param reason for the record; no personal data
   */
  record Redrive(
      @NotBlank @Size(max = 200) @Schema(example = "The register is back on line") String reason) {}

  /**
   * What a receipt should have said of the same money.
   *
   * @param means what the money moved by; left out when that was right
   * @param lines all of them; left out when they were right
   * @param reason printed on the correction; no personal data
   */
  record Correction(
      @Nullable PaymentMeans means,
      @Nullable @Size(min = 1, max = 1_000) @Valid List<RightLine> lines,
      @NotBlank @Size(max = 200) @Schema(example = "Paid in cash, not by card") String reason) {}

  /** A line as it should have been; VAT follows from the sum. */
  record RightLine(
      @NotBlank @Size(max = 64) @Identifier String sku,
      @NotBlank @Size(max = 200) String name,
      @Min(1) @Max(1_000_000) int quantity,
      @NotNull Tenge sum) {}

  /** Where a receipt stands after that. */
  record Standing(
      @Schema(example = "K7Q-M2X-9DF-R1") String receiptId,
      Receipt.State state,
      @Nullable String corrects) {
    static Standing of(Receipt receipt) {
      return new Standing(
          receipt.requested().receiptId(), receipt.state(), receipt.requested().corrects());
    }
  }

  private final FiscalReceipts receipts;
  private final FiscalReceiptList list;
  private final MoneyCommands money;
  private final Projections projections;
  private final Clock clock;

  FiscalReceiptEndpoint(
      FiscalReceipts receipts,
      FiscalReceiptList list,
      MoneyCommands money,
      Projections projections,
      Clock clock) {
    this.receipts = receipts;
    this.list = list;
    this.money = money;
    this.projections = projections;
    this.clock = clock;
  }

  @Operation(
      summary = "Fiscal receipts, by order; those in one state, or all",
      description = "PARKED ones wait for a person: mend what the register says, then redrive.")
  @GetMapping("/fiscal-receipts")
  @Access(operator = true, auditor = true)
  Page<ReceiptRow> receipts(
      @RequestParam(required = false) Receipt.@Nullable State state, PageRequest page) {
    List<String> after = page.cursor(2).orElse(List.of("", ""));
    projections.catchUp();
    List<ReceiptRow> rows = list.of(state, after.getFirst(), after.getLast(), page.limit() + 1);
    return page.page(rows, row -> List.of(row.orderNumber().value(), row.receiptId()));
  }

  @Operation(summary = "What receipts come to, beside the money that moved")
  @GetMapping("/fiscal-receipts/totals")
  @Access(operator = true, auditor = true)
  Totals totals() {
    projections.catchUp();
    return list.totals();
  }

  @Operation(summary = "Has the register tried again for a receipt that waits for a person")
  @PostMapping("/payments/{orderNumber}/receipts/{receiptId}/redrive")
  @Access(operator = true)
  ResponseEntity<Standing> redrive(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String receiptId,
      @Valid @RequestBody Redrive redrive,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    var command =
        new ResumeRegistration(receiptId, redrive.reason(), caller.actor(), clock.instant());
    return tell(orderNumber, command, key, provenance, receiptId);
  }

  @Operation(
      summary = "Corrects a receipt that says something wrong of its money",
      description =
          "A correction receipt is registered beside it; the wrong one stays. The sum is what"
              + " moved, and cannot be corrected.")
  @PostMapping("/payments/{orderNumber}/receipts/{receiptId}/correction")
  @Access(operator = true)
  ResponseEntity<Standing> correct(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String receiptId,
      @Valid @RequestBody Correction correction,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    List<CorrectLine> lines =
        correction.lines() == null
            ? null
            : correction.lines().stream()
                .map(line -> new CorrectLine(line.sku(), line.name(), line.quantity(), line.sum()))
                .toList();
    var command =
        new CorrectReceipt(
            receiptId, correction.means(), lines, correction.reason(), caller.actor());
    return tell(orderNumber, command, key, provenance, null);
  }

  /**
   * @param receiptId the one to be shown; null for the last
   */
  private ResponseEntity<Standing> tell(
      OrderNumber order,
      ReceiptCommand command,
      CommandKey.Request key,
      Provenance provenance,
      @Nullable String receiptId) {
    money.payment(order);
    return CommandAnswers.ok(
        receipts.tell(order, command, key, provenance),
        granted -> {
          ReceiptBook book = receipts.after(granted);
          return Standing.of(
              book.receipts().values().stream()
                  .filter(each -> each.requested().receiptId().equals(receiptId))
                  .findFirst()
                  .orElseGet(() -> List.copyOf(book.receipts().values()).getLast()));
        });
  }
}
