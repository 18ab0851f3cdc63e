package io.orderledger.returns.store;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.returns.model.ReturnsCommand;
import io.orderledger.returns.model.ReturnsEvent;
import io.orderledger.returns.model.ReturnsHistory;
import io.orderledger.returns.model.ReturnsState;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Returns by their orders' numbers: commands to them, and what their streams say. */
@Component
public class Returns {

  private final EventStore store;

  public Returns(EventStore store) {
    this.store = store;
  }

  /** The prerequisite that facts of an order wait for: that its purchase is known here. */
  public static String purchased(OrderNumber number) {
    return "purchase/" + number + " noted";
  }

  public CommandResult send(
      OrderNumber number, ReturnsCommand command, CommandKey key, Provenance provenance) {
    return store
        .commands()
        .send(new Submission(ReturnsAggregate.streamOf(number), command, key, provenance));
  }

  /** A fact that another service told; before its order is known, it waits for it. */
  public Handled note(OrderNumber number, ReturnsCommand fact, String consumer, Received received) {
    boolean isKnown = !store.readRecent(ReturnsAggregate.streamOf(number), 0).isEmpty();
    return isKnown
        ? Handled.of(send(number, fact, received.inbox(consumer), received.provenance(consumer)))
        : Handled.waitsFor(purchased(number));
  }

  /** What is known of the order; empty when nothing is. */
  public Optional<Known> find(OrderNumber number) {
    return read(store.readRecent(ReturnsAggregate.streamOf(number)));
  }

  /** As a command left it, whatever has happened since. */
  public Known after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence()))
        .orElseThrow(() -> new IllegalStateException("A granted command has a stream."));
  }

  /** The caller's order, or anybody's for the seller's people; else the answer is 404. */
  public Known require(OrderNumber number, Caller caller) {
    Known known = find(number).orElseThrow(Problems::unknown);
    caller.mustOwn(known.purchase().customerId());
    return known;
  }

  /** The caller's as {@link #require}, once it is newer than what the caller has seen. */
  public <T> ResponseEntity<T> answer(
      OrderNumber number, Caller caller, Since since, Function<Known, Optional<T>> view) {
    return since.answer(
        store,
        ReturnsAggregate.streamOf(number),
        events ->
            read(events)
                .filter(known -> caller.mayReach(known.purchase().customerId()))
                .flatMap(view));
  }

  private static Optional<Known> read(List<RecordedEvent> events) {
    ReturnsState state = ReturnsHistory.BEGINNING;
    for (RecordedEvent event : events) {
      state = ReturnsHistory.evolve(state, (ReturnsEvent) event.payload());
    }
    return state instanceof Known known ? Optional.of(known) : Optional.empty();
  }
}
