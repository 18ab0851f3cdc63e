package io.orderledger.payment.receipt;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnBuyer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import org.springframework.stereotype.Component;

/** Documents that are asked for from now on are made out to the next buyer. */
@Component
@Clause({ClauseId.B_5_18, ClauseId.B_15_6})
final class WhenRightsAssignedThenLearnWhoBuys implements Reaction<RightsAssigned> {

  private final FiscalReceipts receipts;

  WhenRightsAssignedThenLearnWhoBuys(FiscalReceipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public String consumer() {
    return ReceiptReactions.CONSUMER;
  }

  @Override
  public Class<RightsAssigned> event() {
    return RightsAssigned.class;
  }

  @Override
  public Handled on(RightsAssigned fact, Received received) {
    return Handled.of(
        receipts.tell(
            fact.orderNumber(),
            new LearnBuyer(
                fact.orderNumber(),
                fact.customerId(),
                fact.buyerKind() == BuyerKind.BUSINESS,
                Invoice.Payer.of(fact.payer()),
                fact.assignedAt()),
            received.inbox(consumer()),
            received.provenance(consumer())));
  }
}
