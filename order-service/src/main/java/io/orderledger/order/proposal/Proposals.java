package io.orderledger.order.proposal;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.promotion.Promotions;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.proposal.model.ProposalCommand;
import io.orderledger.order.proposal.model.ProposalDecider;
import io.orderledger.order.proposal.model.ProposalEvent;
import io.orderledger.order.proposal.model.ProposalState;
import io.orderledger.order.proposal.model.ProposalState.Made;
import io.orderledger.order.proposal.model.ProposalState.Open;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Proposals by the numbers of the orders that they propose. */
@Component
public class Proposals {

  private final EventStore store;
  private final Promotions promotions;

  Proposals(EventStore store, Promotions promotions) {
    this.store = store;
    this.promotions = promotions;
  }

  CommandResult send(
      OrderNumber number, ProposalCommand command, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(new Submission(ProposalAggregate.streamOf(number), command, key, provenance));
  }

  /** Empty when nothing was proposed under the number. */
  public Optional<Made> find(OrderNumber number) {
    return read(store.readRecent(ProposalAggregate.streamOf(number)));
  }

  /** What its buyer can still confirm at a moment, unless an order was placed under its number. */
  public Optional<Proposal> open(OrderNumber number, Instant now) {
    return find(number)
        .filter(Open.class::isInstance)
        .map(Made::proposal)
        .filter(proposal -> !proposal.isOver(now));
  }

  /** As a command left it, whatever has happened since. */
  Proposal after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence())).orElseThrow().proposal();
  }

  /** The caller's, or anybody's for the seller's people; else the answer is 404. */
  @Clause(ClauseId.B_1_11)
  Made require(OrderNumber number, Caller caller) {
    Made made = find(number).orElseThrow(Problems::unknown);
    caller.mustOwn(made.proposal().customerId());
    return made;
  }

  /** Its price, reckoned again from its own inputs: the same for ever. */
  @Clause(ClauseId.B_2_8)
  public Quote quote(Proposal proposal) {
    PriceBasis basis = proposal.content().price().basis();
    return Quoting.quote(
        promotions.ofEdition(proposal.sellerId(), basis.promotionEdition()),
        basis.terms(),
        basis.cart(),
        basis.uses());
  }

  private static Optional<Made> read(List<RecordedEvent> recorded) {
    ProposalState state = ProposalState.UNKNOWN;
    for (RecordedEvent event : recorded) {
      state = ProposalDecider.evolve(state, (ProposalEvent) event.payload());
    }
    return state instanceof Made made ? Optional.of(made) : Optional.empty();
  }
}
