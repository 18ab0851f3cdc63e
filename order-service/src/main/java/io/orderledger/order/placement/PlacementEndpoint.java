package io.orderledger.order.placement;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.numbering.OrderNumbers;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The order form. */
@RestController
@Tag(name = "Orders")
@Clause({ClauseId.B_1_5_3, ClauseId.B_1_6, ClauseId.B_15_1})
public class PlacementEndpoint {

  private final Orders orders;
  private final OrderNumbers numbers;
  private final OfferArchive offers;
  private final Pricing pricing;
  private final Clock clock;

  PlacementEndpoint(
      Orders orders, OrderNumbers numbers, OfferArchive offers, Pricing pricing, Clock clock) {
    this.orders = orders;
    this.numbers = numbers;
    this.offers = offers;
    this.pricing = pricing;
    this.clock = clock;
  }

  @PostMapping("/orders")
  @Access(customer = Access.Customer.OWN)
  @Operation(
      summary = "Places an order at the catalogue's prices",
      description = "The order is bound to the seller's offer edition in force at this moment.")
  @ApiResponse(responseCode = "201", description = "Placed; Location is the order's address")
  ResponseEntity<OrderView> place(
      @Valid @RequestBody OrderForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    RecipientRules.check(form.delivery());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    OfferEdition edition =
        offers
            .inForce(form.sellerId(), Almaty.dateOf(now))
            .orElseThrow(
                () -> Problems.invalid("sellerId", "No such seller has an offer in force."));
    OrderNumber number = numbers.allocate();
    PlaceOrder command =
        new PlaceOrder(
            number,
            caller.subject(),
            form.sellerId(),
            pricing.price(form.sellerId(), form.items()),
            form.delivery().method(),
            form.delivery().pickupPoint(),
            form.delivery().recipient(),
            form.payment().method(),
            Pricing.deliveryFee(edition, form.delivery().method()),
            acceptance(form.acceptance(), edition, now),
            now);
    CommandResult result = orders.send(number, command, key, provenance);
    // A repeated request is answered with the order of the first: another number than this one's.
    OrderHistory order = orders.placed(command, CommandAnswers.granted(result));
    URI location = URI.create("/orders/" + order.placed().orderNumber());
    return CommandAnswers.created(result, location, _ -> OrderView.of(order, true));
  }

  private static Acceptance acceptance(
      OrderForm.Acceptance given, OfferEdition edition, Instant now) {
    return new Acceptance(
        given.act(),
        Acceptance.Channel.SITE,
        now,
        edition.edition(),
        given.privacyEdition(),
        given.consents());
  }
}
