package io.orderledger.payment.receipt.document;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.receipt.FiscalReceipts;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptCommand.IssueVatInvoice;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order's receipts, its payment document and its invoice for VAT. */
@RestController
@Clause({ClauseId.B_5_9, ClauseId.B_5_18, ClauseId.A_3_5, ClauseId.A_3_6})
class DocumentsEndpoint {

  private final FiscalReceipts receipts;
  private final Payments payments;
  private final VatInvoicePage page;
  private final Clock clock;

  DocumentsEndpoint(FiscalReceipts receipts, Payments payments, VatInvoicePage page, Clock clock) {
    this.receipts = receipts;
    this.payments = payments;
    this.page = page;
    this.clock = clock;
  }

  @Operation(
      summary = "The documents of an order's money: fiscal receipts, what was paid and when",
      description = "A receipt that the register does not have yet stands there as WAITING.")
  @GetMapping("/payments/{orderNumber}/documents")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  DocumentsView documents(@PathVariable OrderNumber orderNumber, Caller caller) {
    return DocumentsView.of(orderNumber, book(orderNumber, caller));
  }

  @Operation(
      summary = "Asks for an invoice for VAT of what is paid by now",
      description =
          "For businesses that buy from a payer of VAT. Asked for again it is the same one, unless"
              + " money moved since: then another replaces it.")
  @PostMapping("/payments/{orderNumber}/vat-invoice")
  @Access(customer = Access.Customer.OWN, operator = true)
  ResponseEntity<VatInvoiceView> issue(
      @PathVariable OrderNumber orderNumber,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    book(orderNumber, caller);
    var command = new IssueVatInvoice(Almaty.dateOf(clock.instant()));
    return CommandAnswers.ok(
        receipts.tell(orderNumber, command, key, provenance),
        granted -> VatInvoiceView.of(Objects.requireNonNull(receipts.after(granted).vatInvoice())));
  }

  @Operation(summary = "The last invoice for VAT, to be printed")
  @GetMapping(
      value = "/payments/{orderNumber}/vat-invoice/page",
      produces = MediaType.TEXT_HTML_VALUE)
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<String> page(@PathVariable OrderNumber orderNumber, Caller caller) {
    VatInvoiceIssued issued = book(orderNumber, caller).vatInvoiceOfBuyer();
    if (issued == null) {
      throw Problems.of(
          Problem.of(404, "no-vat-invoice", "No invoice for VAT was asked for.")
              .next("Ask for it with POST /payments/" + orderNumber + "/vat-invoice."));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page.of(VatInvoiceView.of(issued)));
  }

  /** What is not the caller's is answered as what does not exist. */
  private ReceiptBook book(OrderNumber order, Caller caller) {
    if (payments.find(order).filter(it -> caller.mayReach(owner(it))).isEmpty()) {
      throw Problems.unknown();
    }
    return receipts.of(order);
  }

  private static String owner(Payment.Opened payment) {
    return payment.account().customerId();
  }
}
