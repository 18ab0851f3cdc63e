package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.ServiceFact.RecordConcession;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.RenderingFact.ServicesConceded;
import org.springframework.stereotype.Component;

/** Services that are not accepted are no part of the order: their money goes back. */
@Component
@Clause(ClauseId.A_3_3)
final class WhenServicesConcededThenGoOnWithoutThem implements Reaction<ServicesConceded> {

  private final Orders orders;

  WhenServicesConcededThenGoOnWithoutThem(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<ServicesConceded> event() {
    return ServicesConceded.class;
  }

  @Override
  public Handled on(ServicesConceded fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordConcession(fact.items(), orders.content(fact.orderNumber()), fact.concededAt()),
        consumer(),
        received);
  }
}
