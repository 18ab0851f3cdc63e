package io.orderledger.payment.receipt;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.receipt.model.ReceiptCommand.ChangeSale;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import org.springframework.stereotype.Component;

/** Money that moves after an edit is for what the order is then (B-4.3, B-5.9). */
@Component
@Clause({ClauseId.B_4_3, ClauseId.B_5_9})
final class WhenOrderEditedThenLearnWhatIsSold implements Reaction<OrderEdited> {

  private final FiscalReceipts receipts;

  WhenOrderEditedThenLearnWhatIsSold(FiscalReceipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public String consumer() {
    return ReceiptReactions.CONSUMER;
  }

  @Override
  public Class<OrderEdited> event() {
    return OrderEdited.class;
  }

  @Override
  public Handled on(OrderEdited edited, Received received) {
    return Handled.of(
        receipts.tell(
            edited.orderNumber(),
            new ChangeSale(
                edited.orderNumber(),
                edited.edit(),
                ReceiptReactions.positions(edited.lines(), edited.deliveryFee()),
                edited.editedAt()),
            received.inbox(consumer()),
            received.provenance(consumer())));
  }
}
