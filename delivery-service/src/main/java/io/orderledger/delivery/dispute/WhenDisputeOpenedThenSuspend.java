package io.orderledger.delivery.dispute;

import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.DisputeOpened;
import org.springframework.stereotype.Component;

/** A dispute keeps what has not left from leaving. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenDisputeOpenedThenSuspend implements Reaction<DisputeOpened> {

  private final Deliveries deliveries;

  WhenDisputeOpenedThenSuspend(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return "delivery.follow-payment";
  }

  @Override
  public Class<DisputeOpened> event() {
    return DisputeOpened.class;
  }

  @Override
  public Handled on(DisputeOpened fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NoteDispute(fact.orderNumber(), fact.disputeId(), true, fact.openedAt()),
        consumer(),
        received);
  }
}
