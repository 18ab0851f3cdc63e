package io.orderledger.payment.recurring;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.fraud.Visitor;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.model.PaymentCommand.RequestCardAttempt;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An operator has a customer's order paid under the customer's mandate. */
@RestController
@Clause(ClauseId.B_5_15)
class MandateChargeEndpoint {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Mandates mandates;
  private final MoneyCommands money;
  private final Payments payments;
  private final Vigilance vigilance;

  MandateChargeEndpoint(
      Mandates mandates, MoneyCommands money, Payments payments, Vigilance vigilance) {
    this.mandates = mandates;
    this.money = money;
    this.payments = payments;
    this.vigilance = vigilance;
  }

  /** The order that is to be paid. */
  @Schema(name = "MandateChargeWish")
  record Wish(@NotNull @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber) {}

  /**
   * What came of it.
   *
   * @param attempt its number among the attempts to pay the order
   * @param declineCode why it took nothing: the provider's code, or the mandate's or card's ground;
   *     null unless it was refused
   */
  @Schema(name = "MandateChargeAnswer")
  record Charged(
      @Schema(example = "1") int attempt,
      AttemptStatus status,
      Tenge amount,
      @Schema(example = "period-charged") @Nullable String declineCode) {
    static Charged of(Attempt attempt) {
      return new Charged(
          attempt.number(), attempt.status(), attempt.amount(), attempt.declineCode());
    }
  }

  @Operation(
      summary = "Charges what is still owed for an order under a mandate",
      description =
          "201 with AUTHORIZED, or with FAILED and why; 202 with where to look when the provider is"
              + " slow. At most the mandate's sum, once a period, and never after its end.")
  @PostMapping("/mandates/{mandateId}/charges")
  @Access(operator = true)
  ResponseEntity<Charged> charge(
      @Parameter(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") @PathVariable String mandateId,
      @Valid @RequestBody Wish wish,
      CommandKey.Request key,
      Provenance provenance) {
    Mandate.Given mandate =
        MandateId.parse(mandateId).flatMap(mandates::find).orElseThrow(Problems::unknown);
    OrderNumber order = wish.orderNumber();
    Account account = money.payment(order).account();
    if (!account.customerId().equals(mandate.customerId())
        || !account.sellerId().equals(mandate.terms().sellerId())) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "mandate-of-another",
                      ClauseId.B_5_15,
                      "The order is another customer's or seller's than the mandate.")
                  .at("orderNumber")));
    }
    vigilance.admit(order, Visitor.NOBODY, key, provenance);
    CardUse use = CardUse.recur(mandate.terms().cardId(), mandate.id().value());
    CommandResult.Accepted granted =
        CommandAnswers.granted(payments.tell(order, new RequestCardAttempt(use), key, provenance));
    int number = payments.after(granted).account().attempts().lastKey();
    Attempt attempt = money.awaitAnswer(order, number, PATIENCE);
    HttpStatus status =
        attempt.status() == AttemptStatus.REQUESTED ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
    return ResponseEntity.status(status)
        .location(URI.create("/payments/" + order + "/attempts/" + number))
        .body(Charged.of(attempt));
  }
}
