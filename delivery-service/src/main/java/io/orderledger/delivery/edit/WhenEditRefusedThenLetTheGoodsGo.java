package io.orderledger.delivery.edit;

import io.orderledger.delivery.model.DeliveryCommand.DropEdit;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.EditRefused;
import org.springframework.stereotype.Component;

/**
 * A rest that is held for goods that left before it was asked about would wait for ever: they go on
 * as they are.
 */
@Component
@Clause({ClauseId.B_4_3, ClauseId.B_4_5})
final class WhenEditRefusedThenLetTheGoodsGo implements Reaction<EditRefused> {

  private final Deliveries deliveries;

  WhenEditRefusedThenLetTheGoodsGo(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<EditRefused> event() {
    return EditRefused.class;
  }

  @Override
  public Handled on(EditRefused fact, Received received) {
    return deliveries.note(
        fact.orderNumber(), new DropEdit(fact.edit(), fact.refusedAt()), consumer(), received);
  }
}
