package io.orderledger.order.contract;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.contract.model.RegisterContract;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signed contracts by their ids. */
@Component
public class Contracts {

  private final EventStore store;

  public Contracts(EventStore store) {
    this.store = store;
  }

  /** Empty when nobody has registered one under that id. */
  public Optional<ContractRegistered> find(String contractId) {
    return read(store.readRecent(ContractAggregate.streamOf(contractId)));
  }

  CommandResult register(RegisterContract command, CommandKey key, Provenance provenance) {
    String id = command.edition().edition();
    return store
        .commands()
        .send(new Submission(ContractAggregate.streamOf(id), command, key, provenance));
  }

  /** As a command left it. */
  ContractRegistered after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence())).orElseThrow();
  }

  private static Optional<ContractRegistered> read(List<RecordedEvent> recorded) {
    return recorded.stream().findFirst().map(event -> (ContractRegistered) event.payload());
  }
}
