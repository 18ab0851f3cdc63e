package io.orderledger.payment.reconciliation;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.reconciliation.model.Settlement;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementCommand;
import io.orderledger.payment.reconciliation.model.SettlementEvent;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A seller's account at a provider as Axon keeps it; {@link Settlement} decides. */
@AggregateRoot(type = SettlementAggregate.TYPE)
final class SettlementAggregate
    extends DecidedAggregate<Settlement, SettlementCommand, SettlementEvent> {

  static final String TYPE = "settlement";

  SettlementAggregate() {
    super(Settlement.NOTHING);
  }

  static StreamId stream(SettlementAccount account) {
    return StreamId.of(TYPE, account.toString());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<SettlementEvent> handle(SettlementCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(SettlementEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<SettlementEvent> decide(Settlement state, SettlementCommand command) {
    return Settlement.decide(state, command);
  }

  @Override
  protected Settlement evolve(Settlement state, SettlementEvent event) {
    return Settlement.evolve(state, event);
  }
}
