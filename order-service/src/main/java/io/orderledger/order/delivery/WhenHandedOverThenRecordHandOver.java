package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.HandedOver;
import org.springframework.stereotype.Component;

/** Items in the buyer's hands complete an order that is paid (B-7.10). */
@Component
final class WhenHandedOverThenRecordHandOver implements Reaction<HandedOver> {

  private final Orders orders;

  WhenHandedOverThenRecordHandOver(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<HandedOver> event() {
    return HandedOver.class;
  }

  @Override
  public Handled on(HandedOver handedOver, Received received) {
    return orders.record(
        handedOver.orderNumber(),
        new RecordHandOver(
            handedOver.shipmentId(),
            handedOver.items(),
            handedOver.proof(),
            handedOver.handedOverAt()),
        consumer(),
        received);
  }
}
