package io.orderledger.payment.cash;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.cash.model.CourierCash;
import io.orderledger.payment.cash.model.CourierCashCommand;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cash of couriers, each in a stream of its own: what is told here is never behind. */
@Component
class CourierCashes {

  private final EventStore store;

  CourierCashes(EventStore store) {
    this.store = store;
  }

  CommandResult tell(
      String courier, CourierCashCommand command, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(new Submission(CourierCashAggregate.streamOf(courier), command, key, provenance));
  }

  /** A courier's cash now; nothing while the courier has taken none. */
  CourierCash of(String courier) {
    CourierCash state = CourierCash.NONE;
    for (RecordedEvent event : store.readRecent(CourierCashAggregate.streamOf(courier))) {
      state = state.after((CourierCashEvent) event.payload());
    }
    return state;
  }

  /** The handing in that a command made. */
  CashHandedIn handedIn(CommandResult.Accepted granted) {
    List<RecordedEvent> until = store.readRecent(granted.stream(), granted.sequence());
    return (CashHandedIn) until.getLast().payload();
  }
}
