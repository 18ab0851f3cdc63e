package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordVoid;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.PaymentFact.PaymentVoided;
import org.springframework.stereotype.Component;

/** A released authorization is recorded (B-5.4). */
@Component
final class WhenPaymentVoidedThenRecordVoid implements Reaction<PaymentVoided> {

  private final Orders orders;

  WhenPaymentVoidedThenRecordVoid(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<PaymentVoided> event() {
    return PaymentVoided.class;
  }

  @Override
  public Handled on(PaymentVoided voided, Received received) {
    return orders.record(
        voided.orderNumber(),
        new RecordVoid(voided.amount(), voided.voidedAt()),
        consumer(),
        received);
  }
}
