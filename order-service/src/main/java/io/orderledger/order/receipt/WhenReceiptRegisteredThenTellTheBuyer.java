package io.orderledger.order.receipt;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.order.receipt.model.FiscalReceipt;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentFact.ReceiptRegistered;
import org.springframework.stereotype.Component;

/** A receipt is recorded for its buyer, who is written to about what is on record (B-5.9). */
@Component
@Clause(ClauseId.B_5_9)
final class WhenReceiptRegisteredThenTellTheBuyer implements Reaction<ReceiptRegistered> {

  private final EventStore store;

  WhenReceiptRegisteredThenTellTheBuyer(EventStore store) {
    this.store = store;
  }

  @Override
  public String consumer() {
    return "order.receipts";
  }

  @Override
  public Class<ReceiptRegistered> event() {
    return ReceiptRegistered.class;
  }

  @Override
  public Handled on(ReceiptRegistered fact, Received received) {
    FiscalReceipt receipt =
        new FiscalReceipt(
            fact.receiptId(),
            fact.direction(),
            fact.amount(),
            fact.vat(),
            fact.fiscalNumber(),
            fact.fiscalSign(),
            fact.link(),
            fact.registeredAt(),
            fact.corrects());
    return Handled.of(
        store
            .commands()
            .send(
                new Submission(
                    OrderReceiptsAggregate.streamOf(fact.orderNumber()),
                    new ReceiptTold(fact.orderNumber(), receipt),
                    received.inbox(consumer()),
                    received.provenance(consumer()))));
  }
}
