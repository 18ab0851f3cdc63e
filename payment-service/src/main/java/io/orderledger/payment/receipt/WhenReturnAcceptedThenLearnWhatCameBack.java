package io.orderledger.payment.receipt;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnReturn;
import io.orderledger.payment.receipt.model.ReturnedItem;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.ReturnFact.ReturnAccepted;
import org.springframework.stereotype.Component;

/** The receipt of a return's refund names the goods that came back (B-5.9). */
@Component
@Clause(ClauseId.B_5_9)
final class WhenReturnAcceptedThenLearnWhatCameBack implements Reaction<ReturnAccepted> {

  private final FiscalReceipts receipts;

  WhenReturnAcceptedThenLearnWhatCameBack(FiscalReceipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public String consumer() {
    return ReceiptReactions.CONSUMER;
  }

  @Override
  public Class<ReturnAccepted> event() {
    return ReturnAccepted.class;
  }

  @Override
  public Handled on(ReturnAccepted accepted, Received received) {
    return Handled.of(
        receipts.tell(
            accepted.orderNumber(),
            new LearnReturn(
                accepted.orderNumber(),
                accepted.returnId(),
                accepted.items().stream()
                    .map(items -> new ReturnedItem(items.line(), items.quantity()))
                    .toList()),
            received.inbox(consumer()),
            received.provenance(consumer())));
  }
}
