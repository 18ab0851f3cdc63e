package io.orderledger.payment.cash;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.cash.model.CourierCash;
import io.orderledger.payment.cash.model.CourierCashCommand;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** One courier's cash as Axon keeps it; {@link CourierCash} decides. */
@AggregateRoot(type = CourierCashAggregate.TYPE)
public final class CourierCashAggregate
    extends DecidedAggregate<CourierCash, CourierCashCommand, CourierCashEvent> {

  static final String TYPE = "courier-cash";

  public CourierCashAggregate() {
    super(CourierCash.NONE);
  }

  static StreamId streamOf(String courier) {
    return StreamId.of(TYPE, courier);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<CourierCashEvent> handle(CourierCashCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(CourierCashEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<CourierCashEvent> decide(CourierCash state, CourierCashCommand command) {
    return state.decide(command);
  }

  @Override
  protected CourierCash evolve(CourierCash state, CourierCashEvent event) {
    return state.after(event);
  }
}
