package io.orderledger.order.payment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordDispute;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.DisputeOpened;
import org.springframework.stereotype.Component;

/** A dispute is seen at the order while it is open. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenDisputeOpenedThenRecordIt implements Reaction<DisputeOpened> {

  private final Orders orders;

  WhenDisputeOpenedThenRecordIt(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return PaymentConsumer.NAME;
  }

  @Override
  public Class<DisputeOpened> event() {
    return DisputeOpened.class;
  }

  @Override
  public Handled on(DisputeOpened fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordDispute(fact.disputeId(), true, fact.openedAt()),
        consumer(),
        received);
  }
}
