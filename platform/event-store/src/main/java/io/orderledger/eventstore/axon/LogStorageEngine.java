package io.orderledger.eventstore.axon;

import io.orderledger.eventstore.EventStoreSettings;
import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.append.Append;
import io.orderledger.eventstore.append.AppendOutcome;
import io.orderledger.eventstore.append.EventRow;
import io.orderledger.eventstore.append.GroupCommit;
import io.orderledger.eventstore.command.AlreadyAnswered;
import io.orderledger.eventstore.command.CommandInHand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage on the committed order. A token is one number, the log's index: no gap is ever
 * tracked, since there are none. Aggregate identifiers and event identifiers are UUIDs.
 */
public final class LogStorageEngine implements EventStorageEngine {

  private static final int PAGE = 500;

  private final GroupCommit commit;
  private final EventReader reader;
  private final EventCodec codec;
  private final Snapshots snapshots;

  private LogStorageEngine(
      GroupCommit commit, EventReader reader, EventCodec codec, Snapshots snapshots) {
    this.commit = commit;
    this.reader = reader;
    this.codec = codec;
    this.snapshots = snapshots;
  }

  public static LogStorageEngine of(
      EventStoreSettings settings, GroupCommit commit, EventReader reader, EventCodec codec) {
    Snapshots snapshots =
        new Snapshots(settings.dataSource(), codec, settings.aggregates(), settings.mapper());
    return new LogStorageEngine(commit, reader, codec, snapshots);
  }

  @Override
  public void appendEvents(EventMessage<?>... events) {
    appendEvents(Arrays.asList(events));
  }

  /**
   * Appends the events of one command to one stream; returns when they are durable.
   *
   * @throws ConcurrencyException when the stream has moved meanwhile
   * @throws AlreadyAnswered when the command's key was used before
   */
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    CommandInHand inHand = CommandInHand.current();
    Append append = inHand == null ? withoutCommand(events) : ofCommand(inHand, events);
    settle(append, commit.append(append));
  }

  /** Puts a command without events on record under its key. */
  void appendKeyOnly(CommandInHand inHand) {
    Append append = inHand.keyOnly(TimeOrderedIdentifiers.next());
    settle(append, commit.append(append));
  }

  static void settle(Append append, AppendOutcome outcome) {
    switch (outcome) {
      case AppendOutcome.Appended appended -> {}
      case AppendOutcome.AlreadyAppended already -> {}
      case AppendOutcome.KeyTaken(byte[] bodyHash, byte[] answer) ->
          throw new AlreadyAnswered(bodyHash, answer);
      case AppendOutcome.StreamMoved moved ->
          throw new ConcurrencyException(
              append.stream() + " has moved past " + (append.nextSequence() - 1));
    }
  }

  private Append ofCommand(CommandInHand inHand, List<? extends EventMessage<?>> events) {
    byte[] metadata = null;
    List<EventRow> rows = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      DomainEventMessage<?> domain = asDomainEvent(event);
      if (!domain.getAggregateIdentifier().equals(inHand.aggregateIdentifier())) {
        throw new IllegalStateException("One command appends to one stream, its own.");
      }
      if (metadata == null) { // the same for all events of a command
        metadata = EventCodec.encodeMetadata(event.getMetaData());
      }
      rows.add(row(inHand.stream(), domain, inHand.occurredAt(), metadata));
    }
    return inHand.append(rows);
  }

  private Append withoutCommand(List<? extends EventMessage<?>> events) {
    DomainEventMessage<?> first = asDomainEvent(events.getFirst());
    StreamId stream =
        new StreamId(first.getType(), UUID.fromString(first.getAggregateIdentifier()));
    List<EventRow> rows = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      DomainEventMessage<?> domain = asDomainEvent(event);
      if (!domain.getAggregateIdentifier().equals(first.getAggregateIdentifier())) {
        throw new IllegalArgumentException("One append goes to one stream.");
      }
      byte[] metadata = EventCodec.encodeMetadata(event.getMetaData());
      rows.add(row(stream, domain, microseconds(event.getTimestamp()), metadata));
    }
    return new Append(rows.getFirst().eventId(), stream, rows.getFirst().sequence(), rows, null);
  }

  private EventRow row(
      StreamId stream, DomainEventMessage<?> event, long occurredAt, byte[] metadata) {
    return codec.encode(
        stream,
        event.getSequenceNumber(),
        UUID.fromString(event.getIdentifier()),
        event.getPayload(),
        occurredAt,
        metadata);
  }

  private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
    if (event instanceof DomainEventMessage<?> domain) {
      return domain;
    }
    throw new IllegalArgumentException("Only aggregates' events are stored: " + event);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    snapshots.store(snapshot);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return snapshots.read(UUID.fromString(aggregateIdentifier));
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    return asDomainStream(reader.stream(UUID.fromString(aggregateIdentifier), firstSequenceNumber));
  }

  /** A stream of events that were read before, for Axon to source from. */
  public DomainEventStream asDomainStream(List<StoredEvent> events) {
    return DomainEventStream.of(
        events.stream().map(event -> toMessage(event)),
        () -> events.isEmpty() ? null : events.getLast().sequence());
  }

  /** Lazily, page by page, to the log's end as it is when the last page is read. */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken trackingToken, boolean mayBlock) {
    long start = indexOf(trackingToken);
    return Stream.iterate(
            reader.log(start, PAGE),
            page -> !page.isEmpty(),
            page -> page.size() < PAGE ? List.of() : reader.log(page.getLast().logIndex(), PAGE))
        .flatMap(List::stream)
        .map(this::toTrackedMessage);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    long last = reader.lastSequence(UUID.fromString(aggregateIdentifier));
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  /** Null, which is before the first event. */
  @Override
  @SuppressWarnings("NullAway") // Axon's word for the beginning
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(reader.head());
  }

  /** By the moment of recording, which never falls along the log. */
  @Override
  public TrackingToken createTokenAt(Instant moment) {
    return new GlobalSequenceTrackingToken(reader.indexBefore(moment));
  }

  static long indexOf(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> 0;
      case GlobalSequenceTrackingToken number -> number.getGlobalIndex();
      default -> throw new IllegalArgumentException("Not a token of this store: " + token);
    };
  }

  List<TrackedEventMessage<?>> page(long afterIndex) {
    return reader.log(afterIndex, PAGE).stream()
        .<TrackedEventMessage<?>>map(this::toTrackedMessage)
        .toList();
  }

  private DomainEventMessage<?> toMessage(StoredEvent event) {
    return new GenericDomainEventMessage<>(
        event.stream().type(),
        event.stream().id().toString(),
        event.sequence(),
        content(event),
        event.occurredAt());
  }

  private TrackedEventMessage<?> toTrackedMessage(StoredEvent event) {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(event.logIndex()),
        event.stream().type(),
        event.stream().id().toString(),
        event.sequence(),
        content(event),
        event::occurredAt);
  }

  private GenericMessage<Object> content(StoredEvent event) {
    return new GenericMessage<>(
        event.eventId().toString(), codec.payload(event), MetaData.from(codec.metadata(event)));
  }

  static long microseconds(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
