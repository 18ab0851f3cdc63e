package io.orderledger.order.majeure;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.majeure.model.MajeureCommand;
import io.orderledger.order.majeure.model.MajeureEvent;
import io.orderledger.servicekit.problem.Problems;
import java.util.List;
import org.springframework.stereotype.Component;

/** Circumstances of force majeure by their ids. */
@Component
class Circumstances {

  private final EventStore store;

  Circumstances(EventStore store) {
    this.store = store;
  }

  CommandResult send(
      String circumstanceId, MajeureCommand command, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(new Submission(MajeureAggregate.streamOf(circumstanceId), command, key, provenance));
  }

  /** All that was recorded of it; 404 when nothing was. */
  List<MajeureEvent> require(String circumstanceId) {
    List<MajeureEvent> events = read(store.readRecent(MajeureAggregate.streamOf(circumstanceId)));
    if (events.isEmpty()) {
      throw Problems.unknown();
    }
    return events;
  }

  /** As a command left it, whatever has been recorded since. */
  List<MajeureEvent> after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence()));
  }

  private static List<MajeureEvent> read(List<RecordedEvent> recorded) {
    return recorded.stream().map(event -> (MajeureEvent) event.payload()).toList();
  }
}
