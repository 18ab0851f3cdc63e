package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordPromiseMove;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.PromiseMoved;
import org.springframework.stereotype.Component;

/** The order says the day that holds, and the buyer is told of it (B-6.15). */
@Component
@Clause({ClauseId.B_6_3, ClauseId.B_6_15})
final class WhenPromiseMovedThenRecordIt implements Reaction<PromiseMoved> {

  private final Orders orders;

  WhenPromiseMovedThenRecordIt(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<PromiseMoved> event() {
    return PromiseMoved.class;
  }

  @Override
  public Handled on(PromiseMoved moved, Received received) {
    return orders.record(
        moved.orderNumber(),
        new RecordPromiseMove(
            moved.shipmentId(),
            moved.promisedBefore(),
            moved.promisedBy(),
            moved.latest(),
            moved.cause(),
            moved.movedAt()),
        consumer(),
        received);
  }
}
