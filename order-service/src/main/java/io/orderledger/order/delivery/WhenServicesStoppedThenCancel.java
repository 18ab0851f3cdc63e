package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand.RecordServicesStopped;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.RenderingFact.ServicesStopped;
import org.springframework.stereotype.Component;

/** The rest is not rendered: the cancellation happens, less the value of what was. */
@Component
@Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
final class WhenServicesStoppedThenCancel implements Reaction<ServicesStopped> {

  private final Orders orders;

  WhenServicesStoppedThenCancel(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<ServicesStopped> event() {
    return ServicesStopped.class;
  }

  @Override
  public Handled on(ServicesStopped fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordServicesStopped(fact.documented(), fact.stoppedAt()),
        consumer(),
        received);
  }
}
