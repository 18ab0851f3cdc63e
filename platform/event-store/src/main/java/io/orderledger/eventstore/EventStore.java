package io.orderledger.eventstore;

import io.orderledger.eventstore.aggregate.DecidedAggregate;
import io.orderledger.eventstore.append.BatchAppend;
import io.orderledger.eventstore.append.CommitSignal;
import io.orderledger.eventstore.append.GroupCommit;
import io.orderledger.eventstore.append.StreamSignal;
import io.orderledger.eventstore.axon.AxonSetup;
import io.orderledger.eventstore.axon.EventCodec;
import io.orderledger.eventstore.axon.EventReader;
import io.orderledger.eventstore.axon.LogStorageEngine;
import io.orderledger.eventstore.axon.LogWatch;
import io.orderledger.eventstore.axon.Rebuild;
import io.orderledger.eventstore.command.Commands;
import io.orderledger.eventstore.recent.JustAppended;
import io.orderledger.eventstore.recent.LogTail;
import io.orderledger.eventstore.recent.RecentStreams;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;

/**
 * A service's event store, open: commands in, the committed order out. Every committed event has an
 * index, 1, 2, 3 …, and who reads on from the last index he has seen meets every event once, in one
 * order, whichever instance appended it.
 */
public final class EventStore implements AutoCloseable {

  private final EventStoreSettings settings;
  private final EventReader reader;
  private final EventCodec codec;
  private final LogWatch watch;
  private final Configuration axon;
  private final Commands commands;
  private final Rebuild rebuild;
  private final JustAppended appended;
  private final RecentStreams recent;
  private final LogTail tail;

  private EventStore(EventStoreSettings settings) {
    this.settings = settings;
    CommitSignal signal = new CommitSignal();
    reader = new EventReader(settings.dataSource());
    codec = new EventCodec(settings.name(), settings.types(), settings.mapper());
    appended = new JustAppended();
    recent = new RecentStreams(this::readOn, settings.shared());
    StreamSignal streams = new StreamSignal(recent);
    watch = new LogWatch(signal, streams, reader, settings.shared(), settings.foreignAppendPoll());
    GroupCommit commit =
        new GroupCommit(
            new BatchAppend(
                settings.dataSource(), settings.settleWithin(), signal, streams, appended));
    LogStorageEngine engine = LogStorageEngine.of(settings, commit, reader, codec);
    axon = new AxonSetup(settings, engine, reader, watch).start();
    commands = new Commands(axon.commandBus(), settings.clock());
    rebuild = new Rebuild(settings.aggregates(), engine, reader, axon);
    tail = new LogTail(this::readOn, recent::saw);
  }

  /** Opens a store; the caller closes it before its data source. */
  public static EventStore open(EventStoreSettings settings) {
    return new EventStore(settings);
  }

  /** The store's name, the first part of every event's position. */
  public String name() {
    return settings.name();
  }

  /** Axon as it runs this store, for what this class does not offer. */
  public Configuration axon() {
    return axon;
  }

  public Commands commands() {
    return commands;
  }

  public EventTypes types() {
    return settings.types();
  }

  /** At most so many events after an index, in the committed order; empty at the log's end. */
  public List<RecordedEvent> read(long afterIndex, int limit) {
    return decoded(reader.log(afterIndex, limit));
  }

  /**
   * As {@link #read}, for those who follow the log as it grows: what one of them has read a moment
   * ago is not read again for the others.
   */
  public List<RecordedEvent> follow(long afterIndex, int limit) {
    return tail.read(afterIndex, limit);
  }

  /** As {@link #read}, as the bytes lie on disk. */
  public List<StoredEvent> readStored(long afterIndex, int limit) {
    return reader.log(afterIndex, limit);
  }

  /** One of {@link #readStored}, decoded and upcast. */
  public RecordedEvent decode(StoredEvent stored) {
    return codec.decode(stored);
  }

  /** All events of a stream, in order; empty when there are none. */
  public List<RecordedEvent> readStream(StreamId stream) {
    return readStream(stream, AsOf.now());
  }

  /** A stream's events up to a version or moment, in order. */
  public List<RecordedEvent> readStream(StreamId stream, AsOf asOf) {
    return decoded(Rebuild.upTo(asOf, reader.stream(stream.id(), 0)));
  }

  /**
   * As {@link #readStream(StreamId)}, for streams that are being worked on: only what has come
   * since the last look is read from the database.
   */
  public List<RecordedEvent> readRecent(StreamId stream) {
    return recent.read(stream);
  }

  /** The first events of {@link #readRecent(StreamId)}, up to and with a sequence. */
  public List<RecordedEvent> readRecent(StreamId stream, long lastSequence) {
    return recent.read(stream, lastSequence);
  }

  /**
   * Forgets decoded events, so that they are read and decrypted anew. Those that other instances
   * keep are gone after a minute.
   */
  public void forgetRecent() {
    tail.forget();
    recent.forget();
  }

  private List<RecordedEvent> readOn(long afterIndex, int limit) {
    List<StoredEvent> here = appended.log(afterIndex, limit);
    return decoded(here.isEmpty() ? reader.log(afterIndex, limit) : here);
  }

  /** What others have appended to a stream, only the database knows. */
  private List<RecordedEvent> readOn(StreamId stream, long fromSequence) {
    List<StoredEvent> here =
        settings.shared() ? List.of() : appended.stream(stream.id(), fromSequence);
    return decoded(here.isEmpty() ? reader.stream(stream.id(), fromSequence) : here);
  }

  private List<RecordedEvent> decoded(List<StoredEvent> stored) {
    return stored.stream().map(codec::decode).toList();
  }

  /** The last committed index; 0 while the log is empty. */
  public long headIndex() {
    return reader.head();
  }

  /**
   * Waits until there is an event after an index; false when the time is over first. Appends of
   * this instance wake it at their commit, those of others within the poll of the settings. An
   * interrupt ends the wait with false and stays set.
   */
  public boolean awaitAppendsAfter(long index, Duration atMost) {
    try {
      return watch.awaitAbove(index, atMost);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Looks at a stream, and again each time it has moved, until there is enough to see or the time
   * is over; gives what was seen last. Woken as {@link #awaitAppendsAfter}; an interrupt ends the
   * wait and stays set.
   *
   * @param look what the stream's events say, all of them
   */
  public <T> T awaitRecent(
      StreamId stream,
      Duration atMost,
      Function<List<RecordedEvent>, T> look,
      Predicate<T> enough) {
    Supplier<T> looking = () -> look.apply(recent.read(stream));
    try {
      return watch.awaitStream(stream.id(), atMost, looking, enough);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return looking.get();
    }
  }

  /**
   * An aggregate as it was, sourced by Axon from its events, never from a snapshot or a cache;
   * empty when the stream had no events by then.
   */
  public <A extends DecidedAggregate<?, ?, ?>> Optional<A> rebuild(
      Class<A> aggregate, StreamId stream, AsOf asOf) {
    return rebuild.asOf(aggregate, stream, asOf);
  }

  /** Ends Axon; commands under way are answered first. The data source stays open. */
  @Override
  public void close() {
    axon.shutdown();
  }
}
