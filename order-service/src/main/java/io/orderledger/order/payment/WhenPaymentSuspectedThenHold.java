package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.RecordSuspicion;
import io.orderledger.order.model.SuspectedPayment;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.PaymentSuspected;
import org.springframework.stereotype.Component;

/** A person must look at an order whose payment looks like fraud, before its goods leave. */
@Component
@Clause(ClauseId.B_5_14)
final class WhenPaymentSuspectedThenHold implements Reaction<PaymentSuspected> {

  private final Orders orders;

  WhenPaymentSuspectedThenHold(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<PaymentSuspected> event() {
    return PaymentSuspected.class;
  }

  @Override
  public Handled on(PaymentSuspected fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordSuspicion(
            new SuspectedPayment(
                fact.ground(),
                fact.attempt(),
                fact.counted(),
                fact.threshold(),
                fact.windowMinutes()),
            fact.suspectedAt()),
        consumer(),
        received);
  }
}
