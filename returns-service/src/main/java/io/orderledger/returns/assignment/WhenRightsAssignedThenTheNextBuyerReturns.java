package io.orderledger.returns.assignment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand.NoteAssignment;
import io.orderledger.returns.purchase.OrderConsumer;
import io.orderledger.returns.store.Returns;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import org.springframework.stereotype.Component;

/** What may be returned is the next buyer's to return, within the days that have begun. */
@Component
@Clause({ClauseId.B_9_1, ClauseId.B_15_6})
final class WhenRightsAssignedThenTheNextBuyerReturns implements Reaction<RightsAssigned> {

  private final Returns returns;

  WhenRightsAssignedThenTheNextBuyerReturns(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String consumer() {
    return OrderConsumer.NAME;
  }

  @Override
  public Class<RightsAssigned> event() {
    return RightsAssigned.class;
  }

  @Override
  public Handled on(RightsAssigned fact, Received received) {
    return returns.note(
        fact.orderNumber(),
        new NoteAssignment(fact.customerId(), fact.assignedAt()),
        consumer(),
        received);
  }
}
