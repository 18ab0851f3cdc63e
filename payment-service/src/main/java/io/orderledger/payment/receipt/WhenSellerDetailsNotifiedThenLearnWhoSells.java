package io.orderledger.payment.receipt;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSeller;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DetailsFact.SellerDetailsNotified;
import org.springframework.stereotype.Component;

/**
 * Documents that are written after the notification name the seller as it says. The rate of
 * VAT stays the one that the order's prices were made with.
 */
@Component
@Clause({ClauseId.A_7_2, ClauseId.B_5_9})
final class WhenSellerDetailsNotifiedThenLearnWhoSells implements Reaction<SellerDetailsNotified> {

  private final FiscalReceipts receipts;

  WhenSellerDetailsNotifiedThenLearnWhoSells(FiscalReceipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public String consumer() {
    return ReceiptReactions.CONSUMER;
  }

  @Override
  public Class<SellerDetailsNotified> event() {
    return SellerDetailsNotified.class;
  }

  @Override
  public Handled on(SellerDetailsNotified fact, Received received) {
    return Handled.of(
        receipts.tell(
            fact.orderNumber(),
            new ChangeSeller(
                fact.orderNumber(), fact.details().name(), fact.details().bin(), fact.notifiedAt()),
            received.inbox(consumer()),
            received.provenance(consumer())));
  }
}
