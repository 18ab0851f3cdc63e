package io.orderledger.delivery.store;

import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Deliveries by their orders' numbers: commands to them, and what their streams say. */
@Component
public class Deliveries {

  private static final String UNKNOWN = "unknown-delivery";

  private final EventStore store;

  public Deliveries(EventStore store) {
    this.store = store;
  }

  /** The prerequisite that facts of an order wait for: that its delivery was prepared. */
  public static String prepared(OrderNumber number) {
    return "delivery/" + number + " prepared";
  }

  public CommandResult send(
      OrderNumber number, DeliveryCommand command, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(new Submission(DeliveryAggregate.streamOf(number), command, key, provenance));
  }

  /** A fact that another service told; before its order is known, it waits for it. */
  public Handled note(
      OrderNumber number, DeliveryCommand fact, String consumer, Received received) {
    if (!exists(number)) {
      return Handled.waitsFor(prepared(number));
    }
    CommandResult result =
        send(number, fact, received.inbox(consumer), received.provenance(consumer));
    return Handled.of(result);
  }

  private boolean exists(OrderNumber number) {
    return !store.readRecent(DeliveryAggregate.streamOf(number), 0).isEmpty();
  }

  /** The delivery's events; empty when there is none. */
  public Optional<Delivery> find(OrderNumber number) {
    return read(store.readRecent(DeliveryAggregate.streamOf(number)));
  }

  /** The delivery as a command left it, whatever has happened since. */
  public Delivery after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence()))
        .orElseThrow(() -> new IllegalStateException(UNKNOWN));
  }

  /** The caller's delivery, or anybody's for the seller's people; else the answer is 404. */
  public Delivery require(OrderNumber number, Caller caller) {
    Delivery delivery = find(number).orElseThrow(Problems::unknown);
    caller.mustOwn(delivery.consignment().customerId());
    return delivery;
  }

  /** The caller's delivery as {@link #require}, once it is newer than what the caller has seen. */
  public <T> ResponseEntity<T> answer(
      OrderNumber number, Caller caller, Since since, Function<Delivery, T> view) {
    return since.answer(
        store,
        DeliveryAggregate.streamOf(number),
        events ->
            read(events)
                .filter(delivery -> caller.mayReach(delivery.consignment().customerId()))
                .map(view));
  }

  private static Optional<Delivery> read(List<RecordedEvent> events) {
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Delivery.of(events.stream().map(event -> (DeliveryEvent) event.payload()).toList()));
  }
}
