package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** Aggregates as they were: sourced by Axon from events alone, never from a snapshot or cache. */
public final class Rebuild {

  private record Kind<A extends DecidedAggregate<?, ?, ?>>(
      ServedAggregate<A> aggregate, AggregateModel<A> model) {

    static <A extends DecidedAggregate<?, ?, ?>> Kind<A> of(ServedAggregate<A> aggregate) {
      return new Kind<>(
          aggregate, AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate.type()));
    }
  }

  private final Map<Class<?>, Kind<?>> kinds = new HashMap<>();
  private final LogStorageEngine engine;
  private final EventReader reader;
  private final EventStore eventStore;

  public Rebuild(
      List<ServedAggregate<?>> aggregates,
      LogStorageEngine engine,
      EventReader reader,
      Configuration axon) {
    aggregates.forEach(aggregate -> kinds.put(aggregate.type(), Kind.of(aggregate)));
    this.engine = engine;
    this.reader = reader;
    this.eventStore = axon.eventStore();
  }

  /** Empty when the stream had no events by then. */
  public <A extends DecidedAggregate<?, ?, ?>> Optional<A> asOf(
      Class<A> type, StreamId stream, AsOf asOf) {
    Kind<A> kind = kindOf(type);
    if (!kind.aggregate().name().equals(stream.type())) {
      throw new IllegalArgumentException(stream + " is not a stream of " + type.getName());
    }
    List<StoredEvent> events = upTo(asOf, reader.stream(stream.id(), 0));
    if (events.isEmpty()) {
      return Optional.empty();
    }
    A root = kind.aggregate().emptyOf(stream.id().toString());
    EventSourcedAggregate.initialize(
            root, kind.model(), eventStore, NoSnapshotTriggerDefinition.TRIGGER)
        .initializeState(engine.asDomainStream(events));
    return Optional.of(root);
  }

  /** The events that are included; the first that is not ends them. */
  public static List<StoredEvent> upTo(AsOf asOf, List<StoredEvent> stream) {
    int count = 0;
    for (StoredEvent event : stream) {
      if (!asOf.includes(event.sequence(), event.occurredAt(), event.recordedAt())) {
        break;
      }
      count++;
    }
    return stream.subList(0, count);
  }

  @SuppressWarnings("unchecked") // put under its own class above
  private <A extends DecidedAggregate<?, ?, ?>> Kind<A> kindOf(Class<A> type) {
    Kind<?> kind = kinds.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("The store does not serve " + type.getName());
    }
    return (Kind<A>) kind;
  }
}
