package io.orderledger.order.store;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.model.Hindrances;
import io.orderledger.order.model.OrderCommand;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvolution;
import io.orderledger.order.model.OrderState;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An order's stream. */
@AggregateRoot(type = OrderAggregate.TYPE)
public final class OrderAggregate extends DecidedAggregate<OrderState, OrderCommand, OrderEvent> {

  static final String TYPE = "order";

  private Hindrances hindrances = Hindrances.NONE;

  public OrderAggregate() {
    super(OrderState.NOT_PLACED);
  }

  public static StreamId streamOf(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<OrderEvent> handle(OrderCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(OrderEvent event) {
    hindrances = hindrances.after(event);
    evolveWith(event);
  }

  @Override
  protected Decision<OrderEvent> decide(OrderState state, OrderCommand command) {
    return OrderDecider.decide(state, hindrances, command);
  }

  @Override
  protected OrderState evolve(OrderState state, OrderEvent event) {
    return OrderEvolution.evolve(state, event);
  }
}
