package io.orderledger.delivery.release;

import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.event.OrderFact.OrderConfirmed;
import org.springframework.stereotype.Component;

/** A confirmed order may leave once its money is held (B-1.5.1). */
@Component
final class WhenOrderConfirmedThenNoteIt implements Reaction<OrderConfirmed> {

  private final Deliveries deliveries;

  WhenOrderConfirmedThenNoteIt(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderConfirmed> event() {
    return OrderConfirmed.class;
  }

  @Override
  public Handled on(OrderConfirmed fact, Received received) {
    return deliveries.note(
        fact.orderNumber(), new NoteConfirmation(fact.confirmedAt()), consumer(), received);
  }
}
