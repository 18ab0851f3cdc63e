package io.orderledger.payment.receipt;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptCommand;
import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The receipts, by order. States are read from the log: they are never behind. */
@Component
public class FiscalReceipts {

  private final EventStore store;

  FiscalReceipts(EventStore store) {
    this.store = store;
  }

  /** The stream of an order's receipts. */
  public static StreamId stream(OrderNumber order) {
    return StreamId.of(ReceiptAggregate.TYPE, order.value());
  }

  /** The receipts now; empty ones while nothing is known. */
  public ReceiptBook of(OrderNumber order) {
    return read(store.readRecent(stream(order)));
  }

  /** The receipts as a command left them, whatever has happened since. */
  public ReceiptBook after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence()));
  }

  public CommandResult tell(
      OrderNumber order, ReceiptCommand command, CommandKey key, Provenance provenance) {
    return store.commands().send(new Submission(stream(order), command, key, provenance));
  }

  /**
   * Tells a fact that follows from an event. Without a key: told twice it is recorded once, by the
   * model.
   */
  void tell(OrderNumber order, ReceiptCommand fact, RecordedEvent cause) {
    CommandResult result = tell(order, fact, CommandKey.none(), provenance(cause));
    if (result instanceof CommandResult.Refused refused) {
      throw new IllegalStateException("A fact was refused: " + refused.refusal());
    }
  }

  /** One of the order's events. */
  Optional<RecordedEvent> event(OrderNumber order, long sequence) {
    List<RecordedEvent> events = store.readRecent(stream(order), sequence);
    return events.isEmpty() || events.getLast().sequence() != sequence
        ? Optional.empty()
        : Optional.of(events.getLast());
  }

  private static ReceiptBook read(List<RecordedEvent> events) {
    ReceiptBook book = ReceiptBook.EMPTY;
    for (RecordedEvent event : events) {
      book = book.after((ReceiptEvent) event.payload());
    }
    return book;
  }

  private static Provenance provenance(RecordedEvent cause) {
    return new Provenance(
        "payment-service/receipts",
        cause.metadata().getOrDefault("correlationId", cause.eventId().toString()),
        cause.eventId().toString(),
        cause.metadata().get("traceparent"));
  }
}
