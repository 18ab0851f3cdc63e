package io.orderledger.delivery.release;

import io.orderledger.delivery.model.DeliveryCommand.NoteOwed;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.event.PaymentFact.OwedChanged;
import org.springframework.stereotype.Component;

/**
 * An edited order may leave once payment knows its price, and the money for it is there (B-4.3).
 */
@Component
final class WhenOwedChangedThenNoteIt implements Reaction<OwedChanged> {

  private final Deliveries deliveries;

  WhenOwedChangedThenNoteIt(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return "delivery.follow-payment";
  }

  @Override
  public Class<OwedChanged> event() {
    return OwedChanged.class;
  }

  @Override
  public Handled on(OwedChanged fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NoteOwed(fact.edit(), fact.secured(), fact.changedAt()),
        consumer(),
        received);
  }
}
