package io.orderledger.delivery.release;

import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.event.PaymentFact.PaymentCaptured;
import org.springframework.stereotype.Component;

/** Taken money lets the goods leave, too: a provider may tell of it alone. */
@Component
final class WhenPaymentCapturedThenNoteIt implements Reaction<PaymentCaptured> {

  private final Deliveries deliveries;

  WhenPaymentCapturedThenNoteIt(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return "delivery.follow-payment";
  }

  @Override
  public Class<PaymentCaptured> event() {
    return PaymentCaptured.class;
  }

  @Override
  public Handled on(PaymentCaptured fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NotePayment(fact.secured(), fact.amount(), fact.capturedAt()),
        consumer(),
        received);
  }
}
