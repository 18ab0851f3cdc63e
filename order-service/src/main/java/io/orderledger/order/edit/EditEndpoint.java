package io.orderledger.order.edit;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.RequestEdit;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.PreOrders;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.party.model.CashRules;
import io.orderledger.order.placement.RecipientRules;
import io.orderledger.order.pricing.EditQuotes;
import io.orderledger.order.pricing.EditWish;
import io.orderledger.order.pricing.Priced;
import io.orderledger.order.store.Orders;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.order.view.EditView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.IfMatch;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An edit is looked at, then asked for; delivery decides it, and its status tells. */
@RestController
@Tag(name = "Edits")
@Clause({ClauseId.B_1_5_3, ClauseId.B_4_3, ClauseId.B_5_7})
public class EditEndpoint {

  private final Orders orders;
  private final EditQuotes quotes;
  private final Edits edits;
  private final OfferArchive offers;
  private final Clock clock;

  EditEndpoint(Orders orders, EditQuotes quotes, Edits edits, OfferArchive offers, Clock clock) {
    this.orders = orders;
    this.quotes = quotes;
    this.edits = edits;
    this.offers = offers;
    this.clock = clock;
  }

  @PostMapping("/orders/{orderNumber}/edits/preview")
  @Access(customer = Access.Customer.OWN, operator = true, reads = true)
  @Operation(
      summary = "What an order would cost after an edit, and why",
      description =
          "What the order has already keeps its price; promotions, offer and tariff are those of"
              + " its placement. Nothing is reserved. The answer's ETag and total are needed to"
              + " make the edit.")
  ResponseEntity<EditPreview> preview(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody EditForm form,
      Caller caller) {
    OrderHistory order = orders.require(orderNumber, caller);
    check(form);
    Instant now = now();
    Priced priced = priced(order, form.wish(order.current(), now));
    return ResponseEntity.ok()
        .eTag(IfMatch.etag(order.version()))
        .body(EditPreview.of(orderNumber, order.current().total(), priced, now));
  }

  @PostMapping("/orders/{orderNumber}/edits")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Asks for an order's edit, at the total that was previewed",
      description =
          "Delivery decides whether the goods are still here: follow the status at Location. If"
              + " the order costs less then, what was taken too much goes back at once; if it"
              + " costs more, the goods leave when the rest is paid. If-Match takes the ETag of"
              + " the preview or of the order: an order that was edited since is not edited over.")
  @ApiResponse(responseCode = "202", description = "Requested; Location is the status")
  ResponseEntity<EditView> request(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody EditForm form,
      IfMatch ifMatch,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    check(form);
    Tenge expected = form.expectedTotal();
    if (expected == null) {
      throw Problems.invalid("expectedTotal", "Say what the preview told it would cost.");
    }
    Optional<OrderHistory> seen = orders.asOf(orderNumber, ifMatch.version());
    int edit = seen.orElseThrow(Problems::stale).state().contract().edits() + 1;
    Instant now = now();
    CommandResult result =
        edits.request(order, () -> command(order, edit, form, expected, now), key, provenance);
    URI status = URI.create("/orders/" + orderNumber + "/edits/" + edit);
    return CommandAnswers.accepted(
        result, status, granted -> EditView.all(orders.after(granted)).getLast());
  }

  @GetMapping("/orders/{orderNumber}/edits")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "An order's edits, the first first")
  List<EditView> all(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    return EditView.all(orders.require(orderNumber, caller));
  }

  @GetMapping("/orders/{orderNumber}/edits/{edit}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "What became of an edit")
  ResponseEntity<EditView> one(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(example = "1") @PathVariable int edit,
      Caller caller,
      Since since) {
    return orders.answer(
        orderNumber,
        caller,
        since,
        order ->
            EditView.all(order).stream()
                .filter(view -> view.edit() == edit)
                .findFirst()
                .orElseThrow(Problems::unknown));
  }

  private RequestEdit command(
      OrderHistory order, int edit, EditForm form, Tenge expected, Instant now) {
    OrderHistory.Current before = order.current();
    EditWish wish = form.wish(before, now);
    Priced priced = priced(order, wish);
    WantedDelivery way = Objects.requireNonNull(before.wantedDelivery());
    WantedDelivery then = wish.redirection() == null ? way : wish.redirection().delivery();
    return new RequestEdit(
        edit,
        priced.items(),
        priced.gifts(),
        then,
        priced.quote(),
        priced.basis(),
        priced.promise(),
        !then.equals(way) || !PreOrders.stay(before.chosen(), priced.items()),
        form.recipient(before),
        expected,
        now);
  }

  /** At a price, and in a place, at which the order can be paid as it was to be. */
  private Priced priced(OrderHistory order, EditWish wish) {
    Priced priced = quotes.price(order, wish);
    OrderPlaced placed = order.placed();
    CashRules.whyNot(
            placed.paymentMethod(),
            offers.ofOrder(placed).terms().payment(),
            order.buyer(),
            wish.redirection() == null
                ? order.current().deliveryMethod()
                : wish.redirection().delivery().method(),
            priced.quote().total())
        .map(Problems::refused)
        .ifPresent(
            problem -> {
              throw Problems.of(problem);
            });
    return priced;
  }

  private static void check(EditForm form) {
    if (form.delivery() != null) {
      RecipientRules.check(form.delivery());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
