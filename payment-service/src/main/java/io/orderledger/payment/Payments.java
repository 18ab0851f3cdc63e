package io.orderledger.payment;

import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentCommand;
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

  /** The payment now; empty while the order is not known here. */
  public Optional<Payment.Opened> find(OrderNumber order) {
    return find(order, AsOf.now());
  }

  /** The payment as it was. */
  public Optional<Payment.Opened> find(OrderNumber order, AsOf asOf) {
    return store
        .rebuild(PaymentAggregate.class, stream(order), asOf)
        .map(PaymentAggregate::state)
        .filter(Payment.Opened.class::isInstance)
        .map(Payment.Opened.class::cast);
  }

  public CommandResult tell(
      OrderNumber order, PaymentCommand command, CommandKey key, Provenance provenance) {
    return commands.send(new Submission(stream(order), command, key, provenance));
  }

  /** The order's events; the first tells the correlation that its whole life carries. */
  public List<RecordedEvent> events(OrderNumber order) {
    return store.readStream(stream(order));
  }

  /** One of the order's events. */
  public Optional<RecordedEvent> event(OrderNumber order, long sequence) {
    List<RecordedEvent> events = store.readStream(stream(order), AsOf.version(sequence));
    return events.isEmpty() || events.getLast().sequence() != sequence
        ? Optional.empty()
        : Optional.of(events.getLast());
  }
}
