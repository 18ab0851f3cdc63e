package io.orderledger.payment.instalment;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.effect.ClientSecrets;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.fraud.Visitor;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.InstalmentCommand.ApplyForInstalments;
import io.orderledger.payment.model.Payment;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pays an order by instalments, if a bank agrees: it alone decides (B-5.8). */
@RestController
@Clause({ClauseId.B_5_8, ClauseId.B_5_10})
class InstalmentEndpoint {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final MoneyCommands money;
  private final Payments payments;
  private final EventStore store;
  private final ClientSecrets pages;
  private final Vigilance vigilance;
  private final Visitor.Headers visitors;

  InstalmentEndpoint(
      MoneyCommands money,
      Payments payments,
      EventStore store,
      ClientSecrets pages,
      Vigilance vigilance,
      Visitor.Headers visitors) {
    this.money = money;
    this.payments = payments;
    this.store = store;
    this.pages = pages;
    this.vigilance = vigilance;
    this.visitors = visitors;
  }

  /**
   * What the buyer applies for.
   *
   * @param months over which to pay, among those that the seller offers
   */
  record InstalmentForm(@Schema(example = "12") @Min(1) @Max(120) int months) {}

  /**
   * An application as it was made.
   *
   * @param attempt its number among the attempts to pay the order
   * @param page where the buyer agrees with the bank; null until the bank has answered
   * @param declineCode why it came to nothing; null unless it did
   */
  @Schema(name = "InstalmentsAppliedFor")
  record Applied(
      @Schema(example = "1") int attempt,
      AttemptStatus status,
      @Schema(example = "12") int months,
      Tenge amount,
      @Nullable String page,
      @Nullable String declineCode) {

    /** The address lets whoever has it apply: it does not belong in logs. */
    @Override
    public String toString() {
      return "Applied[" + attempt + ", " + status + "]";
    }
  }

  @Operation(
      summary = "Applies to the bank for what is still owed",
      description =
          "201 with the bank's page, where the buyer agrees and the bank decides; 202 with where to"
              + " look while the bank has not answered. Only for an order that was placed to be paid"
              + " by instalments. Refused, withdrawn or expired, it leaves the order waiting for its"
              + " payment: POST /payments/{orderNumber}/attempts pays by card instead, at any time,"
              + " and ends an application that is open. What looks like fraud is refused before the"
              + " bank hears of it, as with a card (B-5.14).")
  @PostMapping("/payments/{orderNumber}/instalments")
  @Access(customer = Access.Customer.OWN)
  ResponseEntity<Applied> apply(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody InstalmentForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance,
      HttpServletRequest visit) {
    money.awaitOwn(orderNumber, caller, PATIENCE);
    money.requireNotParked(orderNumber);
    awaitOffer(orderNumber);
    vigilance.admit(orderNumber, visitors.of(visit), key, provenance);
    CommandResult.Accepted granted =
        CommandAnswers.granted(
            payments.tell(orderNumber, new ApplyForInstalments(form.months()), key, provenance));
    int number = payments.after(granted).account().attempts().lastKey();
    Attempt attempt = money.awaitAnswer(orderNumber, number, PATIENCE);
    String intent = attempt.intentId();
    return ResponseEntity.status(
            attempt.status() == AttemptStatus.REQUESTED ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
        .location(URI.create("/payments/" + orderNumber + "/attempts/" + number))
        .body(
            new Applied(
                number,
                attempt.status(),
                form.months(),
                attempt.amount(),
                intent != null && attempt.status() == AttemptStatus.CREATED
                    ? pages.of(intent)
                    : null,
                attempt.declineCode()));
  }

  /** What the edition offers reaches an order that was placed a moment ago a little after it. */
  private void awaitOffer(OrderNumber order) {
    store.awaitRecent(
        Payments.stream(order),
        PATIENCE,
        events -> Payments.read(events).map(Payment.Opened::account),
        account -> account.filter(InstalmentEndpoint::isOffered).isPresent());
  }

  private static boolean isOffered(Account account) {
    return account.billing().instalments().offered() != null;
  }

  @Operation(
      summary = "An order's instalments: what is offered, what the bank decided and recalculates",
      description = "404 for an order that was not placed to be paid by instalments.")
  @GetMapping("/payments/{orderNumber}/instalments")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<InstalmentsView> instalments(
      @PathVariable OrderNumber orderNumber, Caller caller, Since since) {
    return since.answer(
        store,
        Payments.stream(orderNumber),
        events ->
            Payments.read(events)
                .map(Payment.Opened::account)
                .filter(account -> caller.mayReach(account.customerId()))
                .filter(InstalmentEndpoint::isOffered)
                .map(InstalmentsView::of));
  }
}
