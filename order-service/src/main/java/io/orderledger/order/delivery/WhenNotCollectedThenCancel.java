package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordNonCollection;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.NotCollected;
import org.springframework.stereotype.Component;

/** Goods that nobody collected end the order (B-6.5). */
@Component
final class WhenNotCollectedThenCancel implements Reaction<NotCollected> {

  private final Orders orders;

  WhenNotCollectedThenCancel(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<NotCollected> event() {
    return NotCollected.class;
  }

  @Override
  public Handled on(NotCollected left, Received received) {
    return orders.record(
        left.orderNumber(),
        new RecordNonCollection(
            left.shipmentId(), orders.content(left.orderNumber()), left.takenBackAt()),
        consumer(),
        received);
  }
}
