package io.orderledger.payment.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.ReadyForPickup;
import org.springframework.stereotype.Component;

/** The goods wait on the shelf: the money that is held is taken (B-5.4). */
@Component
@Clause({ClauseId.B_5_4})
final class WhenReadyForPickupThenCapture implements Reaction<ReadyForPickup> {

  private final Payments payments;

  WhenReadyForPickupThenCapture(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return "payment.deliveries";
  }

  @Override
  public Class<ReadyForPickup> event() {
    return ReadyForPickup.class;
  }

  @Override
  public Handled on(ReadyForPickup fact, Received received) {
    return payments.told(
        fact.orderNumber(), new ConfirmShipment(fact.shipmentId()), received, consumer());
  }
}
