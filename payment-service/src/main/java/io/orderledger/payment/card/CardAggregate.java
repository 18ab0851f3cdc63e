package io.orderledger.payment.card;

import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.payment.card.model.CardCommand;
import io.orderledger.payment.card.model.CardDecider;
import io.orderledger.payment.card.model.CardEvent;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.shared.decision.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A saved card's stream; {@link CardDecider} decides. */
@AggregateRoot(type = CardAggregate.TYPE)
public final class CardAggregate extends DecidedAggregate<SavedCard, CardCommand, CardEvent> {

  static final String TYPE = "saved-card";

  public CardAggregate() {
    super(SavedCard.NONE);
  }

  static StreamId stream(CardId id) {
    return StreamId.of(TYPE, id.value());
  }

  @CommandHandler(commandName = TYPE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision<CardEvent> handle(CardCommand command) {
    return decideAndApply(command);
  }

  @EventSourcingHandler
  void on(CardEvent event) {
    evolveWith(event);
  }

  @Override
  protected Decision<CardEvent> decide(SavedCard state, CardCommand command) {
    return CardDecider.decide(state, command);
  }

  @Override
  protected SavedCard evolve(SavedCard state, CardEvent event) {
    return CardDecider.evolve(state, event);
  }
}
