package io.orderledger.returns.dispute;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteDispute;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.DisputeOpened;
import org.springframework.stereotype.Component;

/** Returns are taken and wait while a dispute is open. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenDisputeOpenedThenSuspend implements Reaction<DisputeOpened> {

  private final Returns returns;

  WhenDisputeOpenedThenSuspend(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return "returns.follow-payment";
  }

  @Override
  public Class<DisputeOpened> event() {
    return DisputeOpened.class;
  }

  @Override
  public Handled on(DisputeOpened fact, Received received) {
    return returns.note(
        fact.orderNumber(),
        new NoteDispute(fact.disputeId(), true, fact.openedAt()),
        consumer(),
        received);
  }
}
