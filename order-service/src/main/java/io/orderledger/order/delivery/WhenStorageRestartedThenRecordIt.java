package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordStorageRestart;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.StorageRestarted;
import org.springframework.stereotype.Component;

/** The order says how long its goods wait for nothing, and the buyer is told (B-6.5, B-15.4). */
@Component
@Clause({ClauseId.B_6_5, ClauseId.B_15_4})
final class WhenStorageRestartedThenRecordIt implements Reaction<StorageRestarted> {

  private final Orders orders;

  WhenStorageRestartedThenRecordIt(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<StorageRestarted> event() {
    return StorageRestarted.class;
  }

  @Override
  public Handled on(StorageRestarted restarted, Received received) {
    return orders.record(
        restarted.orderNumber(),
        new RecordStorageRestart(
            restarted.shipmentId(), restarted.freeUntil(), restarted.restartedAt()),
        consumer(),
        received);
  }
}
