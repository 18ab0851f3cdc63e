package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordAlreadyDispatched;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.AlreadyDispatched;
import org.springframework.stereotype.Component;

/** The goods left first: the cancellation is refused (B-6.12). */
@Component
final class WhenAlreadyDispatchedThenRefuseCancellation implements Reaction<AlreadyDispatched> {

  private final Orders orders;

  WhenAlreadyDispatchedThenRefuseCancellation(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<AlreadyDispatched> event() {
    return AlreadyDispatched.class;
  }

  @Override
  public Handled on(AlreadyDispatched dispatched, Received received) {
    return orders.record(
        dispatched.orderNumber(),
        new RecordAlreadyDispatched(dispatched.dispatchedAt()),
        consumer(),
        received);
  }
}
