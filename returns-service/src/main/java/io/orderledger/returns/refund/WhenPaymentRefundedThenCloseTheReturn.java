package io.orderledger.returns.refund;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteRefund;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.event.PaymentFact.PaymentRefunded;
import org.springframework.stereotype.Component;

/** A return is closed when all its money went back, in one part or several (B-5.11). */
@Component
final class WhenPaymentRefundedThenCloseTheReturn implements Reaction<PaymentRefunded> {

  private final Returns returns;

  WhenPaymentRefundedThenCloseTheReturn(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return "returns.follow-payment";
  }

  @Override
  public Class<PaymentRefunded> event() {
    return PaymentRefunded.class;
  }

  @Override
  public Handled on(PaymentRefunded refunded, Received received) {
    String returnId = refunded.returnId();
    if (returnId == null) {
      // Money that went back for another reason is no return's.
      return Handled.applied();
    }
    return returns.note(
        refunded.orderNumber(),
        new NoteRefund(returnId, refunded.refundId(), refunded.amount(), refunded.refundedAt()),
        consumer(),
        received);
  }
}
