package io.orderledger.order.payment;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.HoldForFailedPayments;
import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Suspicion;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.event.PaymentFact.PaymentFailed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A failed attempt is recorded; the buyer can try again (B-5.10). After too many of them a person
 * must look at the order first (B-5.14).
 */
@Component
final class WhenPaymentFailedThenRecordFailure implements Reaction<PaymentFailed> {

  private final Orders orders;
  private final int mostFailures;

  WhenPaymentFailedThenRecordFailure(
      Orders orders, @Value("${orderledger.order.hold-after-failed-payments}") int mostFailures) {
    this.orders = orders;
    this.mostFailures = mostFailures;
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
    Handled recorded =
        orders.record(
            failed.orderNumber(),
            new RecordPaymentFailure(
                failed.attempt(), failed.declineCode(), failed.failedAt(), failed.scheduled()),
            consumer(),
            received);
    // A message that comes again after the process died in between holds the order then.
    orders.find(failed.orderNumber()).ifPresent(order -> holdIfSuspicious(order, failed, received));
    return recorded;
  }

  private void holdIfSuspicious(OrderHistory order, PaymentFailed failed, Received received) {
    int failures = Suspicion.failedPayments(order);
    if (failures >= mostFailures) {
      orders.send(
          failed.orderNumber(),
          new HoldForFailedPayments(failures, failed.failedAt()),
          CommandKey.none(),
          received.provenance(consumer()));
    }
  }
}
