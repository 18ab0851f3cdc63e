package io.orderledger.delivery.hold;

import io.orderledger.delivery.model.DeliveryCommand.NoteHold;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.OrderHeld;
import org.springframework.stereotype.Component;

/** A held order keeps what has not left from leaving, confirmed or not. */
@Component
@Clause({ClauseId.B_3_9, ClauseId.B_5_14})
final class WhenOrderHeldThenSuspend implements Reaction<OrderHeld> {

  private final Deliveries deliveries;

  WhenOrderHeldThenSuspend(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderHeld> event() {
    return OrderHeld.class;
  }

  @Override
  public Handled on(OrderHeld fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NoteHold(fact.orderNumber(), true, fact.heldAt()),
        consumer(),
        received);
  }
}
