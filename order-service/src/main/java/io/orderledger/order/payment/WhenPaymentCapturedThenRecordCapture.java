package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordCapture;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.PaymentFact.PaymentCaptured;
import org.springframework.stereotype.Component;

/** Money taken is recorded, and completes an order that the buyer has (B-1.5.1). */
@Component
final class WhenPaymentCapturedThenRecordCapture implements Reaction<PaymentCaptured> {

  private final Orders orders;

  WhenPaymentCapturedThenRecordCapture(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<PaymentCaptured> event() {
    return PaymentCaptured.class;
  }

  @Override
  public Handled on(PaymentCaptured captured, Received received) {
    return orders.record(
        captured.orderNumber(),
        new RecordCapture(captured.amount(), captured.capturedAt()),
        consumer(),
        received);
  }
}
