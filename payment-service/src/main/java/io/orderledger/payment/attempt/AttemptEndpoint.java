package io.orderledger.payment.attempt;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.card.CardDesk;
import io.orderledger.payment.effect.ClientSecrets;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.fraud.Visitor;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentCommand.RequestCardAttempt;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.Providers;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The buyer's attempts to pay: the card is entered on the provider's page, never here (B-5.3). */
@RestController
@Clause({ClauseId.B_5_3, ClauseId.B_5_10})
class AttemptEndpoint {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final MoneyCommands money;
  private final Payments payments;
  private final EventStore store;
  private final Providers providers;
  private final ClientSecrets secrets;
  private final CardDesk cards;
  private final Vigilance vigilance;
  private final Visitor.Headers visitors;

  AttemptEndpoint(
      MoneyCommands money,
      Payments payments,
      EventStore store,
      Providers providers,
      ClientSecrets secrets,
      CardDesk cards,
      Vigilance vigilance,
      Visitor.Headers visitors) {
    this.money = money;
    this.payments = payments;
    this.store = store;
    this.providers = providers;
    this.secrets = secrets;
    this.cards = cards;
    this.vigilance = vigilance;
    this.visitors = visitors;
  }

  @Operation(
      summary = "Begins to pay",
      description =
          "201 with what the browser needs, or 202 with where to look when the provider is slow. An"
              + " order that was placed a moment ago is waited for. With saveCard, a consent of its"
              + " own, the card that pays is saved; with savedCardId a saved card pays: 201 with"
              + " AUTHORIZED, with FAILED and why, or with what the bank wants its customer for. The"
              + " header X-Device-Id may name the buyer's device; what looks like fraud is refused"
              + " before the provider hears of it (B-5.14).")
  @PostMapping("/payments/{orderNumber}/attempts")
  @Access(customer = Access.Customer.OWN)
  ResponseEntity<AttemptView> begin(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody(required = false) @Nullable AttemptWish wish,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance,
      HttpServletRequest visit) {
    Account account = money.awaitOwn(orderNumber, caller, PATIENCE);
    money.requireNotParked(orderNumber);
    vigilance.admit(orderNumber, visitors.of(visit), key, provenance);
    PaymentCommand request =
        (wish == null ? AttemptWish.NOTHING : wish)
            .card(cards, account, caller, key, provenance)
            .<PaymentCommand>map(RequestCardAttempt::new)
            .orElseGet(RequestAttempt::new);
    CommandResult.Accepted granted =
        CommandAnswers.granted(payments.tell(orderNumber, request, key, provenance));
    int number = payments.after(granted).account().attempts().lastKey();
    Attempt attempt = money.awaitAnswer(orderNumber, number, PATIENCE);
    HttpStatus status =
        attempt.status() == AttemptStatus.REQUESTED ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
    return ResponseEntity.status(status)
        .location(URI.create("/payments/" + orderNumber + "/attempts/" + number))
        .body(view(orderNumber, attempt, caller));
  }

  @Operation(summary = "An attempt; the client secret only for its buyer, while it can be paid")
  @GetMapping("/payments/{orderNumber}/attempts/{attempt}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<AttemptView> attempt(
      @PathVariable OrderNumber orderNumber,
      @PathVariable int attempt,
      Caller caller,
      Since since) {
    return since.answer(
        store,
        Payments.stream(orderNumber),
        events ->
            reachable(events, caller)
                .filter(account -> !account.billing().hasReceived(attempt))
                .map(account -> account.attempts().get(attempt))
                .map(found -> view(orderNumber, found, caller)));
  }

  private static Optional<Account> reachable(List<RecordedEvent> events, Caller caller) {
    return Payments.read(events)
        .map(Payment.Opened::account)
        .filter(account -> caller.mayReach(account.customerId()));
  }

  private AttemptView view(OrderNumber order, Attempt attempt, Caller caller) {
    String intent = attempt.intentId();
    return AttemptView.of(
        attempt,
        intent == null ? null : providers.of(intent).name(),
        caller.isOnlyCustomer() ? secretOf(order, attempt) : null);
  }

  private @Nullable String secretOf(OrderNumber order, Attempt attempt) {
    String intent = attempt.intentId();
    boolean payable =
        attempt.status() == AttemptStatus.CREATED || attempt.status() == AttemptStatus.FAILED;
    if (intent == null || !payable) {
      return null;
    }
    String kept = secrets.of(intent);
    return kept == null ? fetched(order, attempt, intent) : kept;
  }

  private @Nullable String fetched(OrderNumber order, Attempt attempt, String intent) {
    try {
      IntentSnapshot snapshot =
          providers
              .of(intent)
              .reopen(
                  payments.find(order).orElseThrow().account().sellerId(),
                  order,
                  attempt.number(),
                  attempt.amount(),
                  intent);
      secrets.keep(intent, snapshot.clientSecret());
      return snapshot.clientSecret();
    } catch (ProviderUnavailable e) {
      return null; // The answer is true without it; the buyer looks again.
    }
  }
}
