package io.orderledger.order.proposal;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.ForfeitPlacement;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.promotion.UseReservations;
import io.orderledger.order.proposal.ProposalView.Status;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.proposal.model.ProposalCommand.WithdrawProposal;
import io.orderledger.order.proposal.model.ProposalState;
import io.orderledger.order.proposal.model.ProposalState.Made;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The seller's people propose, look at what they proposed, and take it back. */
@RestController
@Tag(name = "Proposals")
@Clause({ClauseId.B_1_6, ClauseId.B_1_11})
class ProposalEndpoint {

  private final Proposing proposing;
  private final Proposals proposals;
  private final Orders orders;
  private final UseReservations reservations;
  private final Clock clock;

  ProposalEndpoint(
      Proposing proposing,
      Proposals proposals,
      Orders orders,
      UseReservations reservations,
      Clock clock) {
    this.proposing = proposing;
    this.proposals = proposals;
    this.orders = orders;
    this.reservations = reservations;
    this.clock = clock;
  }

  @Schema(name = "ProposalWithdrawal", example = "{\"reason\": \"the goods are sold\"}")
  record Withdrawal(
      @NotNull(message = "A reason is needed.")
          @Size(min = 1, max = 500, message = "A reason of 1 to 500 characters.")
          String reason) {}

  @PostMapping("/proposals")
  @Access(operator = true)
  @Operation(
      summary = "Proposes an order to a customer, at the prices of this moment",
      description =
          "Prices, promotions and offer edition stay those of this moment until the customer"
              + " confirms; what it uses of promotions is kept for them as long. The customer is"
              + " written to when a contact is given.")
  @ApiResponse(responseCode = "201", description = "Proposed; Location is the proposal's address")
  ResponseEntity<ProposalView> propose(
      @Valid @RequestBody ProposalForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    CommandResult result = proposing.propose(form, caller.actor(), now(), key, provenance);
    // A repeated request is answered with the first's proposal: another number than this one's.
    Proposal made = proposals.after(CommandAnswers.granted(result));
    return CommandAnswers.created(
        result,
        URI.create("/proposals/" + made.orderNumber()),
        _ -> ProposalView.of(made, Status.OPEN));
  }

  @GetMapping("/proposals/{orderNumber}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "A proposal, and what became of it")
  ProposalView one(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    Made made = proposals.require(orderNumber, caller);
    return ProposalView.of(made.proposal(), status(made));
  }

  @PostMapping("/proposals/{orderNumber}/withdrawal")
  @Access(operator = true)
  @Operation(
      summary = "Takes a proposal back that was not confirmed",
      description = "What it held of promotions goes back to others.")
  ResponseEntity<ProposalView> withdraw(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Withdrawal withdrawal,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Proposal proposal = proposals.require(orderNumber, caller).proposal();
    Instant now = now();
    CommandResult closed =
        orders.send(
            orderNumber, new ForfeitPlacement(orderNumber, now), CommandKey.none(), provenance);
    if (closed instanceof CommandResult.Refused) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                  "proposal-confirmed",
                  ClauseId.B_1_6,
                  "The customer confirmed it first: it is an order, which can be cancelled.")));
    }
    reservations.release(
        orderNumber,
        proposals.quote(proposal).uses().stream()
            .map(Uses.Use::counter)
            .map(Uses.Counter::promotion)
            .distinct()
            .toList(),
        provenance);
    CommandResult result =
        proposals.send(
            orderNumber,
            new WithdrawProposal(caller.actor(), withdrawal.reason(), now),
            key,
            provenance);
    return CommandAnswers.ok(result, _ -> ProposalView.of(proposal, Status.WITHDRAWN));
  }

  private Status status(Made made) {
    if (orders.find(made.proposal().orderNumber()).isPresent()) {
      return Status.CONFIRMED;
    }
    return switch (made) {
      case ProposalState.Withdrawn _ -> Status.WITHDRAWN;
      case ProposalState.Open(var proposal) ->
          proposal.isOver(clock.instant()) ? Status.EXPIRED : Status.OPEN;
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
