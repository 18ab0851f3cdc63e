package io.orderledger.eventstore.axon;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the log: its streams are woken at the commit, not at the append. */
final class LogEventStore extends AbstractEventStore {

  private final LogStorageEngine engine;
  private final LogWatch watch;

  private LogEventStore(Builder builder, LogStorageEngine engine, LogWatch watch) {
    super(builder);
    this.engine = engine;
    this.watch = watch;
  }

  static LogEventStore of(LogStorageEngine engine, LogWatch watch) {
    Builder builder = new Builder();
    builder.storageEngine(engine);
    return new LogEventStore(builder, engine, watch);
  }

  EventStorageEngine engine() {
    return engine;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new LogStream(engine, watch, LogStorageEngine.indexOf(token));
  }

  private static final class Builder extends AbstractEventStore.Builder {}
}
