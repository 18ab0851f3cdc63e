package io.orderledger.payment.card;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.card.model.CardCommand;
import io.orderledger.payment.card.model.CardDecider;
import io.orderledger.payment.card.model.CardEvent;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.SavedCard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The saved cards, by id. States are read from the log: they are never behind. */
@Component
public class SavedCards {

  private final EventStore store;
  private final Commands commands;

  SavedCards(EventStore store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  /** The card now; empty when nobody consented to anything under this id. */
  public Optional<SavedCard.Known> find(CardId id) {
    return read(store.readRecent(CardAggregate.stream(id)));
  }

  static Optional<SavedCard.Known> read(List<RecordedEvent> events) {
    SavedCard state = SavedCard.NONE;
    for (RecordedEvent event : events) {
      state = CardDecider.evolve(state, (CardEvent) event.payload());
    }
    return state instanceof SavedCard.Known known ? Optional.of(known) : Optional.empty();
  }

  public CommandResult tell(CardId id, CardCommand command, CommandKey key, Provenance provenance) {
    return commands.send(new Submission(CardAggregate.stream(id), command, key, provenance));
  }
}
