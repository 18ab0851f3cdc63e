package io.orderledger.order.contract;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.contract.model.ContractDecider;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.contract.model.ContractState;
import io.orderledger.order.contract.model.RegisterContract;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A signed contract's stream. */
@AggregateRoot(type = ContractAggregate.TYPE)
public final class ContractAggregate
    extends DecidedAggregate<ContractState, RegisterContract, ContractRegistered> {

  static final String TYPE = "contract";

  public ContractAggregate() {
    super(ContractState.UNKNOWN);
  }

  static StreamId streamOf(String contractId) {
    return StreamId.of(TYPE, contractId);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ContractRegistered> handle(RegisterContract command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(ContractRegistered event) {
    evolveWith(event);
  }

  @Override
  protected Decision<ContractRegistered> decide(ContractState state, RegisterContract command) {
    return ContractDecider.decide(state, command);
  }

  @Override
  protected ContractState evolve(ContractState state, ContractRegistered event) {
    return ContractDecider.evolve(event);
  }
}
