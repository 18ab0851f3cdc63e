package io.orderledger.delivery.hold;

import io.orderledger.delivery.model.DeliveryCommand.NoteHold;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.HoldReleased;
import org.springframework.stereotype.Component;

/** What a hold kept here may leave once a person has let the order go on. */
@Component
@Clause({ClauseId.B_3_9, ClauseId.B_5_14})
final class WhenHoldReleasedThenGoOn implements Reaction<HoldReleased> {

  private final Deliveries deliveries;

  WhenHoldReleasedThenGoOn(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<HoldReleased> event() {
    return HoldReleased.class;
  }

  @Override
  public Handled on(HoldReleased fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NoteHold(fact.orderNumber(), false, fact.releasedAt()),
        consumer(),
        received);
  }
}
