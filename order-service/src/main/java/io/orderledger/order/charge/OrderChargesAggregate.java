package io.orderledger.order.charge;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.charge.model.ChargeNews;
import io.orderledger.order.charge.model.ToldCharges;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The stream of what is told of an order's charges, under the order's number. */
@AggregateRoot(type = OrderChargesAggregate.TYPE)
public final class OrderChargesAggregate
    extends DecidedAggregate<ToldCharges, ChargeNews, ChargeNews> {

  static final String TYPE = "order-charges";

  public OrderChargesAggregate() {
    super(ToldCharges.NONE);
  }

  public static StreamId streamOf(OrderNumber number) {
    return StreamId.of(TYPE, number.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<ChargeNews> handle(ChargeNews told) {
    return decideAndApply(told);
  }

  @EventSourcingHandler
  void on(ChargeNews told) {
    evolveWith(told);
  }

  @Override
  protected Decision<ChargeNews> decide(ToldCharges state, ChargeNews told) {
    return state.decide(told);
  }

  @Override
  protected ToldCharges evolve(ToldCharges state, ChargeNews told) {
    return state.after(told);
  }
}
