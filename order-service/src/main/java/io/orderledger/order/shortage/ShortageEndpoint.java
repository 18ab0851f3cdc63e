package io.orderledger.order.shortage;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderCommand.ReportShortage;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.party.model.CashRules;
import io.orderledger.order.pricing.Replacements;
import io.orderledger.order.store.Editable;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.ShortageView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The seller says what is missing and what can be had instead; the buyer chooses. */
@RestController
@Tag(name = "Shortages")
@Clause(ClauseId.B_4_5)
class ShortageEndpoint {

  private final Orders orders;
  private final OfferArchive offers;
  private final Replacements replacements;
  private final Clock clock;

  ShortageEndpoint(Orders orders, OfferArchive offers, Replacements replacements, Clock clock) {
    this.orders = orders;
    this.offers = offers;
    this.replacements = replacements;
    this.clock = clock;
  }

  /** What the buyer chooses. */
  @Schema(name = "ShortageAnswer", example = "{\"choice\": \"REFUND\"}")
  record Answer(
      @NotNull(message = "Choose REPLACE, WAIT or REFUND, whichever is offered.")
          Shortage.Choice choice) {}

  @PostMapping("/orders/{orderNumber}/shortage")
  @Access(operator = true)
  @Operation(
      summary = "Says that goods of an order are out of stock, and what is offered instead",
      description =
          "Delivery first holds the goods: follow the status at Location. Then the buyer is written"
              + " to and may choose for as long as the order's edition gives; without an answer"
              + " what is missing is refunded. A replacement costs what is named here a piece, or"
              + " what the catalogue says now.")
  @ApiResponse(responseCode = "202", description = "Reported; Location is the status")
  ResponseEntity<ShortageView> report(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody ShortageForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    OrderContent content = Editable.content(order);
    OfferEdition edition = offers.ofOrder(order.placed());
    Instant now = now();
    Duration toAnswer = Duration.ofHours(edition.terms().ordering().outOfStockAnswerHours());
    Shortage shortage =
        new Shortage(
            form.pieces(), replacement(form, edition), form.availableOn(), now.plus(toAnswer));
    checkCash(order, edition, shortage.totalReplaced(content));
    CommandResult result =
        orders.send(
            orderNumber,
            new ReportShortage(
                order.state().contract().edits() + 1, shortage, order.current().recipient(), now),
            key,
            provenance);
    return CommandAnswers.accepted(
        result, URI.create("/orders/" + orderNumber + "/shortage"), this::view);
  }

  @PostMapping("/orders/{orderNumber}/shortage/answer")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "The buyer's choice about goods that are out of stock",
      description =
          "By the buyer, or on the phone by an operator. A refund gives back what the missing"
              + " pieces cost, and nothing else gets dearer; when nothing is left of the order it"
              + " is cancelled. Whoever waits agrees to the later day.")
  ResponseEntity<ShortageView> answer(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Answer answer,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    CommandResult result =
        orders.send(
            orderNumber,
            new AnswerShortage(
                order.state().contract().edits(),
                answer.choice(),
                Shortage.By.BUYER,
                Editable.content(order),
                order.nextLine(),
                now()),
            key,
            provenance);
    return CommandAnswers.ok(result, this::view);
  }

  @GetMapping("/orders/{orderNumber}/shortage")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "What is or last was out of stock of an order, and what became of it")
  ResponseEntity<ShortageView> status(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      Since since) {
    return orders.answer(
        orderNumber,
        caller,
        since,
        order -> ShortageView.latest(order).orElseThrow(Problems::unknown));
  }

  private ShortageView view(CommandResult.Accepted granted) {
    return ShortageView.latest(orders.after(granted)).orElseThrow();
  }

  /** What is offered instead, the buyer can pay as the order is to be paid. */
  @Clause(ClauseId.B_5_7)
  private static void checkCash(OrderHistory order, OfferEdition edition, Tenge total) {
    CashRules.whyNot(
            order.placed().paymentMethod(),
            edition.terms().payment(),
            order.buyer(),
            order.current().deliveryMethod(),
            total)
        .ifPresent(
            refusal -> {
              throw Problems.of(Problems.refused(refusal));
            });
  }

  private @Nullable Replacement replacement(ShortageForm form, OfferEdition edition) {
    ShortageForm.Instead instead = form.replacement();
    return instead == null
        ? null
        : replacements.price(edition, instead.sku(), instead.quantity(), instead.price());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
