package io.orderledger.payment;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvolution;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payments, by order. States are read from the log: they are never behind. */
@Component
public class Payments {

  private final EventStore store;
  private final Commands commands;

  Payments(EventStore store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  /** The stream of an order's payment. */
  public static StreamId stream(OrderNumber order) {
    return StreamId.of(PaymentAggregate.TYPE, order.value());
  }

  /** The prerequisite that messages about an order not known yet wait for. */
  public static String opened(OrderNumber order) {
    return "payment/" + order + " opened";
  }

  /**
   * Tells the payment what another service told us; what comes before the payment is opened waits.
   *
   * @param consumer whose inbox the record is in
   */
  public Handled told(
      OrderNumber order, PaymentCommand command, Received received, String consumer) {
    return find(order).isEmpty()
        ? Handled.waitsFor(opened(order))
        : Handled.of(tell(order, command, received.inbox(consumer), received.provenance(consumer)));
  }

  /** The payment now; empty while the order is not known here. */
  public Optional<Payment.Opened> find(OrderNumber order) {
    return read(store.readRecent(stream(order)));
  }

  /** The payment as a command left it, whatever has happened since. */
  public Payment.Opened after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence())).orElseThrow();
  }

  /** The payment that a stream's events make; empty before it is opened. */
  public static Optional<Payment.Opened> read(List<RecordedEvent> events) {
    Payment state = Payment.NOT_OPENED;
    for (RecordedEvent event : events) {
      state = PaymentEvolution.evolve(state, (PaymentEvent) event.payload());
    }
    return state instanceof Payment.Opened opened ? Optional.of(opened) : Optional.empty();
  }

  public CommandResult tell(
      OrderNumber order, PaymentCommand command, CommandKey key, Provenance provenance) {
    return commands.send(new Submission(stream(order), command, key, provenance));
  }

  /** The order's events; the first tells the correlation that its whole life carries. */
  public List<RecordedEvent> events(OrderNumber order) {
    return store.readRecent(stream(order));
  }

  /** One of the order's events. */
  public Optional<RecordedEvent> event(OrderNumber order, long sequence) {
    List<RecordedEvent> events = store.readRecent(stream(order), sequence);
    return events.isEmpty() || events.getLast().sequence() != sequence
        ? Optional.empty()
        : Optional.of(events.getLast());
  }
}
