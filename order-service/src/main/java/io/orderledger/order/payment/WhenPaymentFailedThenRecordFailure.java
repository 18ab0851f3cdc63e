package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.PaymentFact.PaymentFailed;
import org.springframework.stereotype.Component;

/** A failed attempt is recorded; the buyer can try again (B-5.10). */
@Component
final class WhenPaymentFailedThenRecordFailure implements Reaction<PaymentFailed> {

  private final Orders orders;

  WhenPaymentFailedThenRecordFailure(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<PaymentFailed> event() {
    return PaymentFailed.class;
  }

  @Override
  public Handled on(PaymentFailed failed, Received received) {
    return orders.record(
        failed.orderNumber(),
        new RecordPaymentFailure(failed.attempt(), failed.declineCode(), failed.failedAt()),
        consumer(),
        received);
  }
}
