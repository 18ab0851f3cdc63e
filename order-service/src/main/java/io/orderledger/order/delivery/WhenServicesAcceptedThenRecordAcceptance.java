package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.ServiceFact.RecordAcceptance;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.RenderingFact.ServicesAccepted;
import org.springframework.stereotype.Component;

/** Services that the client accepted complete an order that is paid. */
@Component
@Clause(ClauseId.A_3_3)
final class WhenServicesAcceptedThenRecordAcceptance implements Reaction<ServicesAccepted> {

  private final Orders orders;

  WhenServicesAcceptedThenRecordAcceptance(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<ServicesAccepted> event() {
    return ServicesAccepted.class;
  }

  @Override
  public Handled on(ServicesAccepted fact, Received received) {
    return orders.record(
        fact.orderNumber(),
        new RecordAcceptance(
            fact.renderingId(), fact.items(), fact.acceptance(), fact.acceptedAt()),
        consumer(),
        received);
  }
}
