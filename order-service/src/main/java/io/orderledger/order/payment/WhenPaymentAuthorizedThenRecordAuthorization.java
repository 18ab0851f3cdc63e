package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordAuthorization;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import org.springframework.stereotype.Component;

/** Money held on the card is recorded, even when it comes late (B-5.10). */
@Component
final class WhenPaymentAuthorizedThenRecordAuthorization implements Reaction<PaymentAuthorized> {

  private final Orders orders;

  WhenPaymentAuthorizedThenRecordAuthorization(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<PaymentAuthorized> event() {
    return PaymentAuthorized.class;
  }

  @Override
  public Handled on(PaymentAuthorized authorized, Received received) {
    return orders.record(
        authorized.orderNumber(),
        new RecordAuthorization(
            authorized.attempt(), authorized.amount(), authorized.authorizedAt()),
        consumer(),
        received);
  }
}
