package io.orderledger.returns.dispute;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteRefund;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ReturnCovered;
import org.springframework.stereotype.Component;

/** What the buyer has from a dispute that was lost is not paid a second time. */
@Component
@Clause(ClauseId.B_5_13)
final class WhenReturnCoveredThenCloseTheReturn implements Reaction<ReturnCovered> {

  private final Returns returns;

  WhenReturnCoveredThenCloseTheReturn(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return "returns.follow-payment";
  }

  @Override
  public Class<ReturnCovered> event() {
    return ReturnCovered.class;
  }

  @Override
  public Handled on(ReturnCovered fact, Received received) {
    return returns.note(
        fact.orderNumber(),
        new NoteRefund(fact.returnId(), fact.disputeId(), fact.amount(), fact.coveredAt()),
        consumer(),
        received);
  }
}
