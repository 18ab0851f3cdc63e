package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordDispute;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.DisputeClosed;
import org.springframework.stereotype.Component;

/** A dispute is seen at the order no more once it is closed. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenDisputeClosedThenRecordIt implements Reaction<DisputeClosed> {

  private final Orders orders;

  WhenDisputeClosedThenRecordIt(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<DisputeClosed> event() {
    return DisputeClosed.class;
  }

  @Override
  public Handled on(DisputeClosed fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordDispute(fact.disputeId(), false, fact.closedAt()),
        consumer(),
        received);
  }
}
