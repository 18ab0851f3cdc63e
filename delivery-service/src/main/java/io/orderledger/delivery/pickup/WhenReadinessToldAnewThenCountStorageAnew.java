package io.orderledger.delivery.pickup;

import io.orderledger.delivery.model.DeliveryCommand.RestartStorage;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.ReadinessToldAnew;
import org.springframework.stereotype.Component;

/** A notice that was not received started no term (B-15.4). */
@Component
@Clause({ClauseId.B_6_5, ClauseId.B_15_4})
final class WhenReadinessToldAnewThenCountStorageAnew implements Reaction<ReadinessToldAnew> {

  private final Deliveries deliveries;

  WhenReadinessToldAnewThenCountStorageAnew(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<ReadinessToldAnew> event() {
    return ReadinessToldAnew.class;
  }

  @Override
  public Handled on(ReadinessToldAnew fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new RestartStorage(fact.shipmentId(), fact.toldAt()),
        consumer(),
        received);
  }
}
