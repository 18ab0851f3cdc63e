package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.ServiceFact.RecordRendering;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.RenderingFact.ServicesRendered;
import org.springframework.stereotype.Component;

/** Services were rendered: the client is told until when objections can be made. */
@Component
@Clause(ClauseId.A_3_3)
final class WhenServicesRenderedThenRecordIt implements Reaction<ServicesRendered> {

  private final Orders orders;

  WhenServicesRenderedThenRecordIt(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<ServicesRendered> event() {
    return ServicesRendered.class;
  }

  @Override
  public Handled on(ServicesRendered fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordRendering(
            fact.renderingId(),
            fact.items(),
            fact.documentNumber(),
            fact.objectionsUntil(),
            fact.renderedAt()),
        consumer(),
        received);
  }
}
