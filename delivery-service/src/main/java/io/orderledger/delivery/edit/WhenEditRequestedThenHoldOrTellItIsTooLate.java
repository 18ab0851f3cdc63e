package io.orderledger.delivery.edit;

import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.EditRequested;
import org.springframework.stereotype.Component;

/** The race with the dispatch is decided by this stream: held, or already dispatched. */
@Component
@Clause(ClauseId.B_4_3)
final class WhenEditRequestedThenHoldOrTellItIsTooLate implements Reaction<EditRequested> {

  private final Deliveries deliveries;

  WhenEditRequestedThenHoldOrTellItIsTooLate(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<EditRequested> event() {
    return EditRequested.class;
  }

  @Override
  public Handled on(EditRequested fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new HoldForEdit(
            fact.edit(),
            Recipient.of(fact.recipient()),
            Boolean.TRUE.equals(fact.restOnly()),
            fact.requestedAt()),
        consumer(),
        received);
  }
}
