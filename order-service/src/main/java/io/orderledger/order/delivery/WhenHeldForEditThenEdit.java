package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordHeldForEdit;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.HeldForEdit;
import org.springframework.stereotype.Component;

/** The goods stay: the edit that was asked for is made (B-4.3). */
@Component
@Clause(ClauseId.B_4_3)
final class WhenHeldForEditThenEdit implements Reaction<HeldForEdit> {

  private final Orders orders;

  WhenHeldForEditThenEdit(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<HeldForEdit> event() {
    return HeldForEdit.class;
  }

  @Override
  public Handled on(HeldForEdit held, Received received) {
    return orders.record(
        held.orderNumber(),
        new RecordHeldForEdit(held.edit(), held.heldAt()),
        consumer(),
        received);
  }
}
