package io.orderledger.order.promotion;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.promotion.model.PromotionCommand;
import io.orderledger.order.promotion.model.PromotionDecider;
import io.orderledger.order.promotion.model.PromotionEvent;
import io.orderledger.order.promotion.model.PromotionState;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A promotion's stream, with every use of it. */
@AggregateRoot(type = PromotionAggregate.TYPE)
public final class PromotionAggregate
    extends DecidedAggregate<PromotionState, PromotionCommand, PromotionEvent> {

  static final String TYPE = "promotion";

  public PromotionAggregate() {
    super(PromotionState.UNPUBLISHED);
  }

  static StreamId streamOf(PromotionId id) {
    return StreamId.of(TYPE, id.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<PromotionEvent> handle(PromotionCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(PromotionEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<PromotionEvent> decide(PromotionState state, PromotionCommand command) {
    return PromotionDecider.decide(state, command);
  }

  @Override
  protected PromotionState evolve(PromotionState state, PromotionEvent event) {
    return PromotionDecider.evolve(state, event);
  }
}
