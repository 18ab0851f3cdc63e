package io.orderledger.order.details;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.contact.ContactForm;
import io.orderledger.order.details.model.ChangeSellerDetails;
import io.orderledger.order.model.ChangeContact;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferRules;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Both sides notify the other of changed details. */
@RestController
@Tag(name = "Changed details")
@Clause(ClauseId.A_7_2)
class DetailsEndpoint {

  private final Orders orders;
  private final OfferArchive offers;
  private final SellerDetailsHistory sellers;
  private final Clock clock;

  DetailsEndpoint(Orders orders, OfferArchive offers, SellerDetailsHistory sellers, Clock clock) {
    this.orders = orders;
    this.offers = offers;
    this.sellers = sellers;
    this.clock = clock;
  }

  /**
   * How the buyer is reached from now on.
   *
   * @param changedOn the Almaty day on which it changed; null for today
   */
  @Schema(
      name = "ContactChange",
      example =
          """
          {"contact": {"email": "new@example.org", "phone": "+7 701 000 00 00",
                       "language": "RU"},
           "changedOn": "2026-11-25"}\
          """)
  record ContactChange(
      @NotNull(message = "The new contact is needed.") ContactForm contact,
      @Nullable LocalDate changedOn) {}

  /**
   * The seller's details from now on.
   *
   * @param changedOn the Almaty day on which they changed; null for today
   */
  @Schema(
      name = "SellerDetailsChange",
      example =
          """
          {"details": {"name": "Example Goods LLP", "bin": "120540001238",
                       "address": "Almaty, Dostyk avenue 2", "email": "orders@goods.example",
                       "phone": "+7 727 000 00 00", "taxStatus": "VAT_PAYER"},
           "changedOn": "2026-11-25"}\
          """)
  record SellerChange(
      @NotNull(message = "The new details are needed.") SellerDetails details,
      @Nullable LocalDate changedOn) {}

  @PostMapping("/orders/{orderNumber}/contact")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Notifies the seller of the buyer's changed contact",
      description =
          "It takes effect now: notices of what happens from now on go there; those that went out"
              + " before stand.")
  ResponseEntity<OrderView> contact(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody ContactChange change,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    orders.require(orderNumber, caller);
    Instant now = now();
    CommandResult result =
        orders.send(
            orderNumber,
            new ChangeContact(
                change.contact().checked("contact"), day(change.changedOn(), now), now),
            key,
            provenance);
    return CommandAnswers.ok(
        result, granted -> OrderView.of(orders.after(granted), caller.isOnlyCustomer()));
  }

  @PostMapping("/sellers/{sellerId}/details")
  @Access(operator = true)
  @Operation(
      summary = "Records that a seller's details changed, and notifies open orders' buyers",
      description =
          "Each open order notes the new details with the moment of its notification and its buyer"
              + " is written to; letters name the seller so from then on. What was done on the"
              + " details of before stands.")
  ResponseEntity<SellerDetailsView> seller(
      @Parameter(example = "goods") @PathVariable String sellerId,
      @Valid @RequestBody SellerChange change,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    mustSell(sellerId);
    OfferRules.faultOf(change.details(), "details")
        .ifPresent(
            fault -> {
              throw Problems.invalid(fault.field(), fault.message());
            });
    Instant now = now();
    CommandResult result =
        sellers.change(
            new ChangeSellerDetails(
                sellerId, change.details(), day(change.changedOn(), now), caller.actor(), now),
            key,
            provenance);
    return CommandAnswers.ok(
        result,
        granted ->
            SellerDetailsView.of(sellers.of(sellerId).get(Math.toIntExact(granted.sequence()))));
  }

  @GetMapping("/sellers/{sellerId}/details")
  @Access(operator = true, auditor = true)
  @Operation(summary = "How a seller's details changed, the first first")
  List<SellerDetailsView> changes(@Parameter(example = "goods") @PathVariable String sellerId) {
    mustSell(sellerId);
    return sellers.of(sellerId).stream().map(SellerDetailsView::of).toList();
  }

  private void mustSell(String sellerId) {
    if (!offers.sellers().contains(sellerId)) {
      throw Problems.unknown();
    }
  }

  private static LocalDate day(@Nullable LocalDate changedOn, Instant now) {
    return changedOn == null ? Almaty.dateOf(now) : changedOn;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
