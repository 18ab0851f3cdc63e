package io.orderledger.order.charge;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.order.charge.model.ChargeNews;
import org.springframework.stereotype.Component;

/** Takes down what payment tells of charges; a buyer is written to about what is on record. */
@Component
final class ToldOfCharges {

  static final String CONSUMER = "order.charges";

  private final EventStore store;

  ToldOfCharges(EventStore store) {
    this.store = store;
  }

  Handled record(ChargeNews news, Received received) {
    return Handled.of(
        store
            .commands()
            .send(
                new Submission(
                    OrderChargesAggregate.streamOf(news.orderNumber()),
                    news,
                    received.inbox(CONSUMER),
                    received.provenance(CONSUMER))));
  }
}
