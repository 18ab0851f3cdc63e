package io.orderledger.order.delivery;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.RecordGivingUp;
import io.orderledger.order.store.Orders;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.CarrierFact.DeliveryGivenUp;
import org.springframework.stereotype.Component;

/** What was lost or damaged at the seller's risk, and is not sent anew, is refunded (B-7.8). */
@Component
@Clause(ClauseId.B_7_8)
final class WhenDeliveryGivenUpThenRefund implements Reaction<DeliveryGivenUp> {

  private final Orders orders;

  WhenDeliveryGivenUpThenRefund(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String consumer() {
    return DeliveryConsumer.NAME;
  }

  @Override
  public Class<DeliveryGivenUp> event() {
    return DeliveryGivenUp.class;
  }

  @Override
  public Handled on(DeliveryGivenUp given, Received received) {
    return orders.record(
        given.orderNumber(),
        new RecordGivingUp(
            given.shipmentId(),
            given.mishap(),
            orders.content(given.orderNumber()),
            given.givenUpAt()),
        consumer(),
        received);
  }
}
