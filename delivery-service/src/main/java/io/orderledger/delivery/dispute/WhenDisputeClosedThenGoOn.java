package io.orderledger.delivery.dispute;

import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.DisputeClosed;
import org.springframework.stereotype.Component;

/** What a dispute kept here may leave once the last one is closed. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenDisputeClosedThenGoOn implements Reaction<DisputeClosed> {

  private final Deliveries deliveries;

  WhenDisputeClosedThenGoOn(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String consumer() {
    return "delivery.follow-payment";
  }

  @Override
  public Class<DisputeClosed> event() {
    return DisputeClosed.class;
  }

  @Override
  public Handled on(DisputeClosed fact, Received received) {
    return deliveries.note(
        fact.orderNumber(),
        new NoteDispute(fact.orderNumber(), fact.disputeId(), false, fact.closedAt()),
        consumer(),
        received);
  }
}
