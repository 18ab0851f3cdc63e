package io.orderledger.delivery.edit;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.preparation.PromisedDays;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import org.springframework.stereotype.Component;

/** What has to reach the buyer is another thing now; it may leave once it is paid for. */
@Component
@Clause(ClauseId.B_4_3)
final class WhenOrderEditedThenChangeTheDelivery implements Reaction<OrderEdited> {

  private final Deliveries deliveries;

  WhenOrderEditedThenChangeTheDelivery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderEdited> event() {
    return OrderEdited.class;
  }

  @Override
  public Handled on(OrderEdited fact, Received received) {
    ApplyEdit edit =
        new ApplyEdit(
            fact.edit(),
            fact.deliveryMethod(),
            fact.pickupPoint(),
            fact.lines().stream().map(line -> new Items(line.line(), line.quantity())).toList(),
            fact.total(),
            PromisedDays.of(fact.deliveryPromise(), fact.editedAt()),
            PromisedDays.preOrders(fact.lines(), fact.editedAt()),
            fact.editedAt(),
            PromisedDays.carriage(fact.deliveryPromise()));
    return deliveries.note(fact.orderNumber(), edit, consumer(), received);
  }
}
