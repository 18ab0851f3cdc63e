package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordRefund;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.PaymentFact.PaymentRefunded;
import org.springframework.stereotype.Component;

/** Money that went back is recorded, whatever it was for (B-5.11). */
@Component
final class WhenPaymentRefundedThenRecordRefund implements Reaction<PaymentRefunded> {

  private final Orders orders;

  WhenPaymentRefundedThenRecordRefund(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<PaymentRefunded> event() {
    return PaymentRefunded.class;
  }

  @Override
  public Handled on(PaymentRefunded refunded, Received received) {
    return orders.record(
        refunded.orderNumber(),
        new RecordRefund(
            refunded.refundId(), refunded.returnId(), refunded.amount(), refunded.refundedAt()),
        consumer(),
        received);
  }
}
