package io.orderledger.payment.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.RenderingFact.ServicesReleased;
import org.springframework.stereotype.Component;

/** Services are paid before they are rendered: the money that is held is taken. */
@Component
@Clause({ClauseId.A_4_2_4, ClauseId.A_3_6})
final class WhenServicesReleasedThenCapture implements Reaction<ServicesReleased> {

  private final Payments payments;

  WhenServicesReleasedThenCapture(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return "payment.deliveries";
  }

  @Override
  public Class<ServicesReleased> event() {
    return ServicesReleased.class;
  }

  @Override
  public Handled on(ServicesReleased fact, Received received) {
    return payments.told(
        fact.orderNumber(), new ConfirmShipment(fact.orderNumber().value()), received, consumer());
  }
}
