package io.orderledger.delivery.assignment;

import io.orderledger.delivery.model.NoteAssignment;
import io.orderledger.delivery.model.PickupCode;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.pickup.PickupCodes;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.OrderConsumer;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import org.springframework.stereotype.Component;

/** The goods are for another buyer, and so is the code that opens the shelf. */
@Component
@Clause({ClauseId.B_1_12, ClauseId.B_15_6})
final class WhenRightsAssignedThenDeliverToTheNextBuyer implements Reaction<RightsAssigned> {

  private final Deliveries deliveries;
  private final PickupCodes codes;

  WhenRightsAssignedThenDeliverToTheNextBuyer(Deliveries deliveries, PickupCodes codes) {
    this.deliveries = deliveries;
    this.codes = codes;
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
    PickupCode code = codes.next();
    return deliveries.note(
        fact.orderNumber(),
        new NoteAssignment(
            fact.customerId(),
            Recipient.of(fact.recipient()),
            code,
            codes.check(fact.orderNumber(), code.digits().value()),
            fact.assignedAt()),
        consumer(),
        received);
  }
}
