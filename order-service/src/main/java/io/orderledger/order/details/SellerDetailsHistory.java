package io.orderledger.order.details;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.order.details.model.ChangeSellerDetails;
import io.orderledger.order.details.model.SellerDetailsChanged;
import java.util.List;
import org.springframework.stereotype.Component;

/** How sellers' details changed, by the sellers' ids. */
@Component
class SellerDetailsHistory {

  private final EventStore store;

  SellerDetailsHistory(EventStore store) {
    this.store = store;
  }

  CommandResult change(ChangeSellerDetails command, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(
            new Submission(
                SellerDetailsAggregate.streamOf(command.sellerId()), command, key, provenance));
  }

  /** The first first; empty while the editions' details hold. */
  List<SellerDetailsChanged> of(String sellerId) {
    return store.readRecent(SellerDetailsAggregate.streamOf(sellerId)).stream()
        .map(event -> (SellerDetailsChanged) event.payload())
        .toList();
  }
}
