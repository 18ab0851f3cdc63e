package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.DeliveryFact.Dispatched;
import org.springframework.stereotype.Component;

/** Goods given to the courier or a carrier change the order's status (B-1.5.1). */
@Component
final class WhenDispatchedThenRecordDispatch implements Reaction<Dispatched> {

  private final Orders orders;

  WhenDispatchedThenRecordDispatch(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<Dispatched> event() {
    return Dispatched.class;
  }

  @Override
  public Handled on(Dispatched dispatched, Received received) {
    return orders.record(
        dispatched.orderNumber(),
        new RecordDispatch(
            dispatched.shipmentId(),
            dispatched.items(),
            dispatched.dispatchedAt(),
            dispatched.waybill()),
        consumer(),
        received);
  }
}
