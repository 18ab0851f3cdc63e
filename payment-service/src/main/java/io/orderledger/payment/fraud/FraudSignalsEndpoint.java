package io.orderledger.payment.fraud;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.FraudFact.RecordRelease;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an operator looks at before a held order goes on; never shown to who pays. */
@RestController
@Clause(ClauseId.B_5_14)
class FraudSignalsEndpoint {

  private final MoneyCommands money;
  private final Payments payments;
  private final EventStore store;
  private final Clock clock;

  FraudSignalsEndpoint(MoneyCommands money, Payments payments, EventStore store, Clock clock) {
    this.money = money;
    this.payments = payments;
    this.clock = clock;
    this.store = store;
  }

  @Schema(name = "FraudRelease", example = "{\"reason\": \"a family's card, the buyer called\"}")
  record Release(
      @NotNull(message = "A reason is needed.")
          @Size(min = 1, max = 500, message = "A reason of 1 to 500 characters.")
          String reason) {}

  @Operation(
      summary = "The signs of fraud in paying for an order, with their figures",
      description =
          "A hold is released, or the order cancelled, at the order service: that counts as a look"
              + " here too. Figures only: neither names nor cards nor devices.")
  @GetMapping("/payments/{orderNumber}/fraud-signals")
  @Access(operator = true, auditor = true)
  ResponseEntity<FraudSignalsView> signals(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Since since) {
    return since.answer(
        store,
        Payments.stream(orderNumber),
        events -> Payments.read(events).map(payment -> FraudSignalsView.of(orderNumber, events)));
  }

  @Operation(
      summary = "Lets a buyer pay whose attempts were refused as fraud",
      description =
          "What was found so far counts no more for this order. A hold of the order stays until it"
              + " is released at the order service.")
  @PostMapping("/payments/{orderNumber}/fraud-signals/release")
  @Access(operator = true)
  ResponseEntity<FraudSignalsView> release(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Release release,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    money.payment(orderNumber);
    CommandResult result =
        payments.tell(
            orderNumber,
            new RecordRelease(caller.actor(), release.reason(), clock.instant()),
            key,
            provenance);
    return CommandAnswers.ok(
        result,
        done -> FraudSignalsView.of(orderNumber, store.readRecent(done.stream(), done.sequence())));
  }
}
