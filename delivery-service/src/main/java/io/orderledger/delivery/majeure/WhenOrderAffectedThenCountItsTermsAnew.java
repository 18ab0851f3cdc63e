package io.orderledger.delivery.majeure;

import io.orderledger.delivery.model.DeliveryCommand.NoteForceMajeure;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import org.springframework.stereotype.Component;

/** The promised day and the days of free storage are counted without those of force majeure. */
@Component
@Clause({ClauseId.B_6_3, ClauseId.B_6_5, ClauseId.B_12_1})
final class WhenOrderAffectedThenCountItsTermsAnew implements Reaction<OrderAffected> {

  private final Deliveries deliveries;

  WhenOrderAffectedThenCountItsTermsAnew(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<OrderAffected> event() {
    return OrderAffected.class;
  }

  @Override
  public Handled on(OrderAffected fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NoteForceMajeure(
            fact.orderNumber(), fact.circumstances(), fact.extendsTerms(), fact.notedAt()),
        consumer(),
        received);
  }
}
