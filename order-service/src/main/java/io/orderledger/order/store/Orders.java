package io.orderledger.order.store;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.command.Submission;
import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.order.model.OrderCommand;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Orders by their numbers: commands to them, and what their streams say. */
@Component
public class Orders {

  private final EventStore store;
  private final Commands commands;

  public Orders(EventStore store) {
    this.store = store;
    this.commands = store.commands();
  }

  public CommandResult send(
      OrderNumber number, OrderCommand command, CommandKey key, Provenance provenance) {
    return commands.send(new Submission(OrderAggregate.streamOf(number), command, key, provenance));
  }

  /** A fact that another service told: recorded once a message. */
  public Handled record(OrderNumber number, OrderCommand fact, String consumer, Received received) {
    return Handled.of(send(number, fact, received.inbox(consumer), received.provenance(consumer)));
  }

  /** The order with all its events; empty when there is none. */
  public Optional<OrderHistory> find(OrderNumber number) {
    return read(store.readRecent(OrderAggregate.streamOf(number)));
  }

  /** What the order is about now; null where that is not recorded, as for the oldest orders. */
  public @Nullable OrderContent content(OrderNumber number) {
    return find(number).flatMap(order -> order.current().content()).orElse(null);
  }

  /**
   * The order as it was at a version; empty when it has not come to that yet, or never was.
   *
   * @param version the sequence of the last event that counts
   */
  public Optional<OrderHistory> asOf(OrderNumber number, long version) {
    return read(store.readRecent(OrderAggregate.streamOf(number), version))
        .filter(order -> order.version() == version);
  }

  /** The order as a command left it, whatever has happened since. */
  public OrderHistory after(CommandResult.Accepted granted) {
    return read(store.readRecent(granted.stream(), granted.sequence())).orElseThrow();
  }

  /**
   * The order as its placement left it. Deciding is pure: what was just granted need not be read
   * back; a repeated request is answered with the order that the first one made.
   */
  public OrderHistory placed(PlaceOrder command, CommandResult.Accepted granted) {
    if (granted.replayed()) {
      return after(granted);
    }
    return switch (OrderDecider.decide(OrderState.NOT_PLACED, command)) {
      case Decision.Accepted<OrderEvent>(var events) -> OrderHistory.of(events).orElseThrow();
      case Decision.Refused<OrderEvent>(var refusal) ->
          throw new IllegalStateException("Granted once and refused now: " + refusal.code());
    };
  }

  /** The caller's order, or anybody's for the seller's people; else the answer is 404. */
  @Clause(ClauseId.B_1_11)
  public OrderHistory require(OrderNumber number, Caller caller) {
    OrderHistory order = find(number).orElseThrow(Problems::unknown);
    caller.mustOwn(order.customerId());
    return order;
  }

  /** The caller's order as {@link #require}, once it is newer than what the caller has seen. */
  public <T> ResponseEntity<T> answer(
      OrderNumber number, Caller caller, Since since, Function<OrderHistory, T> view) {
    return since.answer(
        store,
        OrderAggregate.streamOf(number),
        events -> read(events).filter(order -> caller.mayReach(order.customerId())).map(view));
  }

  private static Optional<OrderHistory> read(List<RecordedEvent> recorded) {
    return OrderHistory.of(
        recorded.stream().map(RecordedEvent::payload).map(OrderEvent.class::cast).toList());
  }
}
