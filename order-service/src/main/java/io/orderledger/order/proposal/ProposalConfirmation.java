package io.orderledger.order.proposal;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.catalogue.Product;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.Acceptance.Act;
import io.orderledger.order.model.Acceptance.Channel;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.promotion.UseReservations.Outcome;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.proposal.model.ProposalState;
import io.orderledger.order.store.Orders;
import io.orderledger.order.tariff.DeliveryPricing;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.IfMatch;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The buyer says yes to a proposal: the order is placed under the number that the proposal has. The
 * order's own stream decides, so that however often it is said there is one order, and none where
 * the seller took the proposal back first.
 */
@RestController
@Tag(name = "Proposals")
@Clause({ClauseId.B_1_6, ClauseId.B_1_11, ClauseId.B_2_12})
class ProposalConfirmation {

  private final Proposals proposals;
  private final Orders orders;
  private final OfferArchive offers;
  private final Catalogue catalogue;
  private final DeliveryPricing deliveries;
  private final UseReservations reservations;
  private final Clock clock;

  ProposalConfirmation(
      Proposals proposals,
      Orders orders,
      OfferArchive offers,
      Catalogue catalogue,
      DeliveryPricing deliveries,
      UseReservations reservations,
      Clock clock) {
    this.proposals = proposals;
    this.orders = orders;
    this.offers = offers;
    this.catalogue = catalogue;
    this.deliveries = deliveries;
    this.reservations = reservations;
    this.clock = clock;
  }

  /**
   * The buyer's yes.
   *
   * @param expectedTotal what the proposal told
   */
  @Schema(
      name = "ProposalAcceptance",
      example =
          """
          {"expectedTotal": {"amount": 181500, "currency": "KZT"}, "privacyEdition": "2026-01",
           "consents": ["order-processing"]}\
          """)
  record Yes(
      @NotNull(message = "Say what the proposal told it would cost.") Tenge expectedTotal,
      @NotNull(message = "The edition of the privacy policy is needed.") @Size(min = 1, max = 64)
          String privacyEdition,
      @NotNull(message = "The consents are needed; none is an empty list.") @Size(max = 20)
          List<@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String> consents) {}

  @PostMapping("/proposals/{orderNumber}/confirm")
  @Access(customer = Access.Customer.OWN, operator = true)
  @Operation(
      summary = "Confirms a proposal: its order is placed",
      description =
          "By the buyer, or on the phone by an operator. Confirmed again, it is answered with the"
              + " order as it was placed.")
  @ApiResponse(responseCode = "201", description = "Placed; Location is the order's address")
  ResponseEntity<OrderView> confirm(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Yes yes,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    ProposalState.Made made = proposals.require(orderNumber, caller);
    boolean byBuyer = caller.isOnlyCustomer();
    Optional<OrderHistory> before = orders.find(orderNumber);
    if (before.isPresent()) {
      return answer(before.get().asPlaced(), byBuyer);
    }
    PlaceOrder command = placement(made, yes, byBuyer ? Channel.SITE : Channel.PHONE, now());
    hold(command, provenance);
    CommandResult result = orders.send(orderNumber, command, key, provenance);
    if (result instanceof CommandResult.Refused && orders.find(orderNumber).isPresent()) {
      // It was confirmed at the same moment under another key.
      return answer(orders.find(orderNumber).orElseThrow().asPlaced(), byBuyer);
    }
    return answer(orders.placed(command, CommandAnswers.granted(result)), byBuyer);
  }

  private PlaceOrder placement(ProposalState.Made made, Yes yes, Channel channel, Instant now) {
    Proposal proposal = made.proposal();
    if (made instanceof ProposalState.Withdrawn) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                  "proposal-withdrawn",
                  ClauseId.B_1_6,
                  "The seller took the proposal back: ask for another.")));
    }
    proposal
        .whyNot(yes.expectedTotal(), now)
        .or(() -> whyNotOnSale(proposal))
        .ifPresent(
            refusal -> {
              throw Problems.of(Problems.refused(refusal));
            });
    Quote quote = proposals.quote(proposal);
    return proposal.confirmed(
        quote,
        deliveries.countedFrom(
            proposal.content().deliveryPromise(),
            proposal.content().delivery(),
            edition(proposal).terms().delivery().longestPromiseDays(),
            proposal.at(),
            now),
        new Acceptance(
            Act.PROPOSAL_CONFIRMED,
            channel,
            now,
            proposal.offerEdition(),
            yes.privacyEdition(),
            yes.consents(),
            proposal.proposedBy()));
  }

  private OfferEdition edition(Proposal proposal) {
    return offers.edition(proposal.sellerId(), proposal.offerEdition());
  }

  private Optional<Refusal> whyNotOnSale(Proposal proposal) {
    List<String> skus = proposal.content().lines().stream().map(OrderLine::sku).toList();
    return catalogue.findAll(skus).values().stream().anyMatch(Product::paused)
        ? Optional.of(
            Refusal.of(
                "sales-paused",
                ClauseId.B_2_12,
                "A product of the proposal is not on sale for now: come back later."))
        : Optional.empty();
  }

  /** They have been held since it was proposed; what is not placed now is released in time. */
  private void hold(PlaceOrder command, Provenance provenance) {
    if (reservations.reserve(command.orderNumber(), command.quote().uses(), provenance)
        instanceof Outcome.Gone(_, var why)) {
      throw Problems.of(Problems.refused(why));
    }
  }

  private static ResponseEntity<OrderView> answer(OrderHistory order, boolean byBuyer) {
    return ResponseEntity.created(URI.create("/orders/" + order.placed().orderNumber()))
        .eTag(IfMatch.etag(order.version()))
        .body(OrderView.of(order, byBuyer));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
