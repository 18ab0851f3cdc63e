package io.orderledger.delivery.release;

import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.event.PaymentFact.PaymentVoided;
import io.orderledger.shared.money.Tenge;
import org.springframework.stereotype.Component;

/** A hold that is over pays for nothing: the goods stay until the buyer pays again (B-5.4). */
@Component
final class WhenPaymentVoidedThenNoteIt implements Reaction<PaymentVoided> {

  private final Deliveries deliveries;

  WhenPaymentVoidedThenNoteIt(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return "delivery.follow-payment";
  }

  @Override
  public Class<PaymentVoided> event() {
    return PaymentVoided.class;
  }

  @Override
  public Handled on(PaymentVoided fact, Received received) {
    Tenge secured = fact.secured();
    return secured == null
        ? Handled.applied()
        : deliveries.note(
            fact.orderNumber(), new NotePayment(secured, fact.voidedAt()), consumer(), received);
  }
}
