package io.orderledger.returns.store;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.returns.model.ReturnsCommand;
import io.orderledger.returns.model.ReturnsDecider;
import io.orderledger.returns.model.ReturnsEvent;
import io.orderledger.returns.model.ReturnsHistory;
import io.orderledger.returns.model.ReturnsState;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.WorkingCalendar;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The stream of an order's returns, one an order. */
@AggregateRoot(type = ReturnsAggregate.TYPE)
public final class ReturnsAggregate
    extends DecidedAggregate<ReturnsState, ReturnsCommand, ReturnsEvent> {

  static final String TYPE = "returns";

  private static final ReturnsDecider DECIDER = new ReturnsDecider(WorkingCalendar.ofKazakhstan());

  public ReturnsAggregate() {
    super(ReturnsHistory.BEGINNING);
  }

  public static StreamId streamOf(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ReturnsEvent> handle(ReturnsCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(ReturnsEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<ReturnsEvent> decide(ReturnsState state, ReturnsCommand command) {
    return DECIDER.decide(state, command);
  }

  @Override
  protected ReturnsState evolve(ReturnsState state, ReturnsEvent event) {
    return ReturnsHistory.evolve(state, event);
  }
}
