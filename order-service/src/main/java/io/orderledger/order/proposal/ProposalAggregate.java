package io.orderledger.order.proposal;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.proposal.model.ProposalCommand;
import io.orderledger.order.proposal.model.ProposalDecider;
import io.orderledger.order.proposal.model.ProposalEvent;
import io.orderledger.order.proposal.model.ProposalState;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A proposal's stream, under the number of the order that it proposes. */
@AggregateRoot(type = ProposalAggregate.TYPE)
public final class ProposalAggregate
    extends DecidedAggregate<ProposalState, ProposalCommand, ProposalEvent> {

  static final String TYPE = "proposal";

  public ProposalAggregate() {
    super(ProposalState.UNKNOWN);
  }

  public static StreamId streamOf(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ProposalEvent> handle(ProposalCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(ProposalEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<ProposalEvent> decide(ProposalState state, ProposalCommand command) {
    return ProposalDecider.decide(state, command);
  }

  @Override
  protected ProposalState evolve(ProposalState state, ProposalEvent event) {
    return ProposalDecider.evolve(state, event);
  }
}
