package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordTooLateToEdit;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.TooLateToEdit;
import org.springframework.stereotype.Component;

/** The goods left first: the edit is refused, and the order stays as it was (B-4.3). */
@Component
@Clause(ClauseId.B_4_3)
final class WhenTooLateToEditThenRefuseEdit implements Reaction<TooLateToEdit> {

  private final Orders orders;

  WhenTooLateToEditThenRefuseEdit(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<TooLateToEdit> event() {
    return TooLateToEdit.class;
  }

  @Override
  public Handled on(TooLateToEdit late, Received received) {
    return orders.record(
        late.orderNumber(),
        new RecordTooLateToEdit(late.edit(), late.dispatchedAt()),
        consumer(),
        received);
  }
}
