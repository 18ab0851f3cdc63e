package io.orderledger.payment.returns;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.ReturnFact.ReturnAccepted;
import org.springframework.stereotype.Component;

/** Returned goods were accepted: their price goes back (B-9.5). */
@Component
@Clause({ClauseId.B_9_5})
final class WhenReturnAcceptedThenRefund implements Reaction<ReturnAccepted> {

  private final Payments payments;

  WhenReturnAcceptedThenRefund(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return "payment.returns";
  }

  @Override
  public Class<ReturnAccepted> event() {
    return ReturnAccepted.class;
  }

  @Override
  public Handled on(ReturnAccepted fact, Received received) {
    return payments.told(
        fact.orderNumber(), new RefundReturn(fact.returnId(), fact.refund()), received, consumer());
  }
}
