package io.orderledger.payment.assignment;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.model.NoteAssignment;
import io.orderledger.payment.order.OrderReactions;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import org.springframework.stereotype.Component;

/** What is still to be paid is the next buyer's to pay; what goes back goes the way it came. */
@Component
@Clause({ClauseId.B_5_11, ClauseId.B_15_6})
final class WhenRightsAssignedThenTheNextBuyerPays implements Reaction<RightsAssigned> {

  private final Payments payments;

  WhenRightsAssignedThenTheNextBuyerPays(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return OrderReactions.CONSUMER;
  }

  @Override
  public Class<RightsAssigned> event() {
    return RightsAssigned.class;
  }

  @Override
  public Handled on(RightsAssigned fact, Received received) {
    return payments.told(
        fact.orderNumber(),
        new NoteAssignment(fact.customerId(), Invoice.Payer.of(fact.payer()), fact.assignedAt()),
        received,
        consumer());
  }
}
