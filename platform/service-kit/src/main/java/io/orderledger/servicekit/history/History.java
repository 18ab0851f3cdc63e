package io.orderledger.servicekit.history;

import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.servicekit.history.OrderStreams.OrderStream;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** An order's events and states, read from the log, never from a projection. */
public final class History {

  private final EventStore store;
  private final OrderStreams streams;
  private final ServiceName service;
  private final JsonMapper mapper;

  History(EventStore store, OrderStreams streams, ServiceName service, JsonMapper mapper) {
    this.store = store;
    this.streams = streams;
    this.service = service;
    this.mapper = mapper;
  }

  /** All events of the order here; without any when the service knows nothing of it. */
  public OrderTimeline timeline(OrderNumber number) {
    List<OrderTimeline.Entry> entries =
        streams.of(number).stream()
            .flatMap(one -> store.readStream(one.stream()).stream())
            .sorted(Comparator.comparingLong(RecordedEvent::logIndex))
            .map(this::entry)
            .toList();
    return new OrderTimeline(number, service.value(), entries);
  }

  /** The states of the order's streams; streams that had no event yet are left out. */
  public OrderStates states(OrderNumber number, AsOf asOf) {
    List<OrderStates.StreamState> states =
        streams.of(number).stream().flatMap(one -> state(one, asOf)).toList();
    return new OrderStates(number, service.value(), states);
  }

  private Stream<OrderStates.StreamState> state(OrderStream one, AsOf asOf) {
    List<RecordedEvent> events = store.readStream(one.stream(), asOf);
    if (events.isEmpty()) {
      return Stream.empty();
    }
    RecordedEvent last = events.getLast();
    // By version, so that an event that comes in between the two reads changes nothing.
    Optional<? extends DecidedAggregate<?, ?, ?>> aggregate =
        store.rebuild(one.aggregate(), one.stream(), AsOf.version(last.sequence()));
    return aggregate.stream()
        .map(
            rebuilt ->
                new OrderStates.StreamState(
                    one.stream().type(),
                    one.stream().id(),
                    last.sequence(),
                    last.logIndex(),
                    last.occurredAt(),
                    rebuilt.state().getClass().getSimpleName(),
                    mapper.valueToTree(rebuilt.state())));
  }

  private OrderTimeline.Entry entry(RecordedEvent event) {
    return new OrderTimeline.Entry(
        event.logIndex(),
        event.eventId(),
        event.type(),
        event.revision(),
        event.stream().type(),
        event.stream().id(),
        event.sequence(),
        event.occurredAt(),
        event.recordedAt(),
        event.metadata().get("actor"),
        event.metadata().get("causationId"),
        event.metadata().get("correlationId"),
        mapper.valueToTree(event.payload()));
  }
}
