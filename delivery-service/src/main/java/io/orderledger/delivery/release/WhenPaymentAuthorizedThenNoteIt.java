package io.orderledger.delivery.release;

import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import org.springframework.stereotype.Component;

/** Held money lets the goods leave (B-5.4). */
@Component
final class WhenPaymentAuthorizedThenNoteIt implements Reaction<PaymentAuthorized> {

  private final Deliveries deliveries;

  WhenPaymentAuthorizedThenNoteIt(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return "delivery.follow-payment";
  }

  @Override
  public Class<PaymentAuthorized> event() {
    return PaymentAuthorized.class;
  }

  @Override
  public Handled on(PaymentAuthorized fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NotePayment(fact.secured(), fact.authorizedAt()),
        consumer(),
        received);
  }
}
