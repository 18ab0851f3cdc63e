package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordReadiness;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.ReadyForPickup;
import org.springframework.stereotype.Component;

/** Goods on the pickup shelf change the order's status (B-1.5.1). */
@Component
final class WhenReadyForPickupThenRecordReadiness implements Reaction<ReadyForPickup> {

  private final Orders orders;

  WhenReadyForPickupThenRecordReadiness(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<ReadyForPickup> event() {
    return ReadyForPickup.class;
  }

  @Override
  public Handled on(ReadyForPickup ready, Received received) {
    return orders.record(
        ready.orderNumber(),
        new RecordReadiness(
            ready.shipmentId(),
            ready.items(),
            ready.pickupPoint(),
            ready.freeUntil(),
            ready.readyAt()),
        consumer(),
        received);
  }
}
