package io.orderledger.payment.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Dispatched;
import org.springframework.stereotype.Component;

/** The goods left: the money that is held is taken (B-5.4). */
@Component
@Clause({ClauseId.B_5_4})
final class WhenDispatchedThenCapture implements Reaction<Dispatched> {

  private final Payments payments;

  WhenDispatchedThenCapture(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return "payment.deliveries";
  }

  @Override
  public Class<Dispatched> event() {
    return Dispatched.class;
  }

  @Override
  public Handled on(Dispatched fact, Received received) {
    return payments.told(
        fact.orderNumber(), new ConfirmShipment(fact.shipmentId()), received, consumer());
  }
}
