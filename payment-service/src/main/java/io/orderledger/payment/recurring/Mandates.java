package io.orderledger.payment.recurring;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateCommand;
import io.orderledger.payment.recurring.model.MandateDecider;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.payment.recurring.model.MandateId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mandates, by id. States are read from the log: they are never behind. */
@Component
public class Mandates {

  private final EventStore store;
  private final Commands commands;

  Mandates(EventStore store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  /** The mandate now; empty when nobody gave one under this id. */
  public Optional<Mandate.Given> find(MandateId id) {
    return read(store.readRecent(MandateAggregate.stream(id)));
  }

  /** The mandate as a command left it, whatever has happened since. */
  Mandate.Given after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence())).orElseThrow();
  }

  static Optional<Mandate.Given> read(List<RecordedEvent> events) {
    Mandate state = Mandate.NONE;
    for (RecordedEvent event : events) {
      state = MandateDecider.evolve(state, (MandateEvent) event.payload());
    }
    return state instanceof Mandate.Given given ? Optional.of(given) : Optional.empty();
  }

  public CommandResult tell(
      MandateId id, MandateCommand command, CommandKey key, Provenance provenance) {
    return commands.send(new Submission(MandateAggregate.stream(id), command, key, provenance));
  }
}
