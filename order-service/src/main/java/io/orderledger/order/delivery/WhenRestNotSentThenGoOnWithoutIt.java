package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordRestNotSent;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.RestNotSent;
import org.springframework.stereotype.Component;

/** The seller does not send the rest: the order goes on without it, at so much less (B-4.6). */
@Component
final class WhenRestNotSentThenGoOnWithoutIt implements Reaction<RestNotSent> {

  private final Orders orders;

  WhenRestNotSentThenGoOnWithoutIt(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<RestNotSent> event() {
    return RestNotSent.class;
  }

  @Override
  public Handled on(RestNotSent rest, Received received) {
    return orders.record(
        rest.orderNumber(),
        new RecordRestNotSent(
            rest.items(), rest.ground(), orders.content(rest.orderNumber()), rest.decidedAt()),
        consumer(),
        received);
  }
}
