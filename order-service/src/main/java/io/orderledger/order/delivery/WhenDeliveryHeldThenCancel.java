package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordGoodsHeld;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.DeliveryHeld;
import org.springframework.stereotype.Component;

/** The goods stay: the cancellation that was asked for happens (B-5.11). */
@Component
final class WhenDeliveryHeldThenCancel implements Reaction<DeliveryHeld> {

  private final Orders orders;

  WhenDeliveryHeldThenCancel(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<DeliveryHeld> event() {
    return DeliveryHeld.class;
  }

  @Override
  public Handled on(DeliveryHeld held, Received received) {
    return orders.record(
        held.orderNumber(), new RecordGoodsHeld(held.heldAt()), consumer(), received);
  }
}
