package io.orderledger.delivery.promise;

import io.orderledger.delivery.model.DeliveryCommand.PromiseAnew;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DatePromised;
import org.springframework.stereotype.Component;

/** The day that the order stage promises is kept here (B-4.7). */
@Component
@Clause(ClauseId.B_4_7)
final class WhenDatePromisedThenKeepIt implements Reaction<DatePromised> {

  private final Deliveries deliveries;

  WhenDatePromisedThenKeepIt(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<DatePromised> event() {
    return DatePromised.class;
  }

  @Override
  public Handled on(DatePromised fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new PromiseAnew(
            fact.lines(), fact.promisedBy(), fact.latest(), fact.cause(), fact.promisedAt()),
        consumer(),
        received);
  }
}
