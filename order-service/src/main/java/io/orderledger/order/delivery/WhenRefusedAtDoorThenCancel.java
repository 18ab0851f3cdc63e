package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordRefusalAtDoor;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.RefusedAtDoor;
import org.springframework.stereotype.Component;

/** A refusal at the door is the buyer's cancellation (B-6.12). */
@Component
final class WhenRefusedAtDoorThenCancel implements Reaction<RefusedAtDoor> {

  private final Orders orders;

  WhenRefusedAtDoorThenCancel(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<RefusedAtDoor> event() {
    return RefusedAtDoor.class;
  }

  @Override
  public Handled on(RefusedAtDoor refused, Received received) {
    return orders.record(
        refused.orderNumber(),
        new RecordRefusalAtDoor(
            refused.shipmentId(),
            refused.documentedCost(),
            orders.content(refused.orderNumber()),
            refused.refusedAt()),
        consumer(),
        received);
  }
}
