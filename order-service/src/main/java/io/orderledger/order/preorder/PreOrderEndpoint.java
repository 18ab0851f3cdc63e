package io.orderledger.order.preorder;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.CancelPreOrder;
import io.orderledger.order.model.OrderCommand.MoveSupply;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.pricing.PreOrderDays;
import io.orderledger.order.store.Editable;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The seller moves a supply; the buyer waits, or does without the goods. */
@RestController
@Tag(name = "Pre-orders")
@Clause(ClauseId.B_4_7)
class PreOrderEndpoint {

  private final Orders orders;
  private final OfferArchive offers;
  private final PreOrderDays days;
  private final Clock clock;

  PreOrderEndpoint(Orders orders, OfferArchive offers, PreOrderDays days, Clock clock) {
    this.orders = orders;
    this.offers = offers;
    this.days = days;
    this.clock = clock;
  }

  /** From which Almaty day the seller expects to have the goods. */
  @Schema(name = "NewSupply", example = "{\"expectedOn\": \"2026-12-20\"}")
  record NewSupply(@NotNull(message = "The new day is needed.") LocalDate expectedOn) {}

  @PostMapping("/orders/{orderNumber}/pre-orders/{sku}/supply")
  @Access(operator = true)
  @Operation(
      summary = "Says that pre-ordered goods of an order are expected on another day",
      description =
          "Their promised day counts from it, and so does everything that waits for them. The"
              + " buyer is written to, and may cancel these goods.")
  ResponseEntity<OrderView> move(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(example = "KETTLE-17") @PathVariable String sku,
      @Valid @RequestBody NewSupply supply,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    OrderContent now = Editable.content(order);
    MoveSupply command =
        new MoveSupply(
            sku,
            days.on(
                supply.expectedOn(),
                offers.ofOrder(order.placed()),
                now.delivery(),
                order.placed().acceptance().moment()),
            now,
            now());
    return CommandAnswers.ok(
        orders.send(orderNumber, command, key, provenance),
        granted -> OrderView.of(orders.after(granted), false));
  }

  @PostMapping("/orders/{orderNumber}/pre-orders/{sku}/cancellation")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Cancels the pre-ordered goods of a product, for all that they cost",
      description =
          "Delivery decides whether they are still here: follow the order at Location, where it is"
              + " an edit, or the whole order's cancellation if nothing else is in it. Nothing"
              + " that stays gets dearer.")
  @ApiResponse(responseCode = "202", description = "Requested; Location is the order")
  ResponseEntity<OrderView> cancel(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(example = "KETTLE-17") @PathVariable String sku,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    OrderContent now = Editable.content(order);
    OfferEdition edition = offers.ofOrder(order.placed());
    Instant at = now();
    CancelPreOrder command =
        new CancelPreOrder(
            sku,
            order.state().contract().edits() + 1,
            caller.is(Role.OPERATOR) ? CancellationGround.SELLER : CancellationGround.BUYER,
            now,
            days.withoutThem(order, now, edition, at),
            order.current().recipient(),
            at);
    CommandResult result = orders.send(orderNumber, command, key, provenance);
    return CommandAnswers.accepted(
        result,
        URI.create("/orders/" + orderNumber),
        granted -> OrderView.of(orders.after(granted), caller.isOnlyCustomer()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
