package io.orderledger.returns.dispute;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteDispute;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.DisputeClosed;
import org.springframework.stereotype.Component;

/** Returns that waited go on once the last dispute is closed. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenDisputeClosedThenGoOn implements Reaction<DisputeClosed> {

  private final Returns returns;

  WhenDisputeClosedThenGoOn(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return "returns.follow-payment";
  }

  @Override
  public Class<DisputeClosed> event() {
    return DisputeClosed.class;
  }

  @Override
  public Handled on(DisputeClosed fact, Received received) {
    return returns.note(
        fact.orderNumber(),
        new NoteDispute(fact.disputeId(), false, fact.closedAt()),
        consumer(),
        received);
  }
}
