package io.orderledger.payment.invoice;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Billing;
import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand.CreditChoice;
import io.orderledger.payment.model.PaymentCommand.DecideCredit;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An order's invoice, and what its payer says of money beyond it. */
@RestController
@Clause(ClauseId.B_5_5)
class InvoiceEndpoint {

  /**
   * The payer's word, as an operator heard it.
   *
   * @param reason for the record; no personal data
   */
  record CreditWord(
      @NotNull CreditChoice choice,
      @NotBlank @Size(max = 200) @Schema(example = "Letter of 26 November") String reason) {}

  /**
   * What stands beyond what is owed.
   *
   * @param credit not decided upon, or kept
   * @param kept what of it the payer left with the seller
   */
  record CreditView(Tenge credit, Tenge kept) {
    static CreditView of(Payment.Opened payment) {
      Billing billing = payment.account().billing();
      return new CreditView(payment.credit(), billing.creditKept().min(payment.credit()));
    }
  }

  private final EventStore store;
  private final Payments payments;
  private final MoneyCommands money;

  InvoiceEndpoint(EventStore store, Payments payments, MoneyCommands money) {
    this.store = store;
    this.payments = payments;
    this.money = money;
  }

  @Operation(
      summary = "The invoice that an order is paid to by bank transfer, as it stands now",
      description = "404 for an order that is paid in another way.")
  @GetMapping("/payments/{orderNumber}/invoice")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<InvoiceView> invoice(
      @PathVariable OrderNumber orderNumber, Caller caller, Since since) {
    return since.answer(store, Payments.stream(orderNumber), events -> view(events, caller));
  }

  @Operation(
      summary = "The payer's word about money beyond what is owed: it is refunded, or kept",
      description = "What is kept pays for the order if an edit makes it cost more.")
  @PostMapping("/payments/{orderNumber}/credit")
  @Access(operator = true)
  ResponseEntity<CreditView> decide(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody CreditWord word,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    money.payment(orderNumber);
    var command = new DecideCredit(word.choice(), word.reason(), caller.actor());
    return CommandAnswers.ok(
        payments.tell(orderNumber, command, key, provenance),
        granted -> CreditView.of(payments.after(granted)));
  }

  private static Optional<InvoiceView> view(List<RecordedEvent> events, Caller caller) {
    return Payments.read(events)
        .filter(payment -> caller.mayReach(payment.account().customerId()))
        .flatMap(
            payment -> {
              Invoice invoice = payment.account().billing().invoice();
              return Optional.ofNullable(invoice).map(it -> InvoiceView.of(payment, it));
            });
  }
}
