package io.orderledger.order.offer;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.order.offer.model.OfferCommand;
import io.orderledger.order.offer.model.OfferDecider;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.offer.model.OfferState;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The stream of a seller's editions: whether a new one fits is decided in one place. */
@AggregateRoot(type = OfferAggregate.TYPE)
public final class OfferAggregate extends DecidedAggregate<OfferState, OfferCommand, OfferEvent> {

  static final String TYPE = "offer";

  public OfferAggregate() {
    super(OfferState.NONE);
  }

  static StreamId streamOf(String sellerId) {
    return StreamId.of(TYPE, sellerId);
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<OfferEvent> handle(OfferCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(OfferEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<OfferEvent> decide(OfferState state, OfferCommand command) {
    return OfferDecider.decide(state, command);
  }

  @Override
  protected OfferState evolve(OfferState state, OfferEvent event) {
    return OfferDecider.evolve(state, event);
  }
}
