package io.orderledger.eventstore.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.append.StreamSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Streams that are being worked on, decoded. An event never changes, so what is kept is true for
 * good; what has come since is asked for each time, unless nobody else appends and this instance
 * knows its own last append to the stream.
 */
public final class RecentStreams implements StreamSignal.Appends {

  private static final int EVENTS = 50_000;
  private static final int LONGEST = 200;
  private static final Duration LIFE = Duration.ofMinutes(1);

  private final Source source;
  private final boolean shared;
  private final Cache<UUID, List<RecordedEvent>> streams =
      Caffeine.newBuilder()
          .maximumWeight(EVENTS)
          .weigher((UUID stream, List<RecordedEvent> events) -> events.size())
          .expireAfterWrite(LIFE)
          .build();

  private final Cache<UUID, Long> lastAppended =
      Caffeine.newBuilder().maximumSize(EVENTS).expireAfterWrite(LIFE).build();

  /** A stream's events from a sequence on, in order; empty when there are none. */
  @FunctionalInterface
  public interface Source {
    List<RecordedEvent> read(StreamId stream, long fromSequence);
  }

  /**
   * Nothing is known yet.
   *
   * @param shared whether other instances append to the same streams
   */
  public RecentStreams(Source source, boolean shared) {
    this.source = source;
    this.shared = shared;
  }

  @Override
  public void appended(UUID stream, long lastSequence) {
    if (!shared) {
      lastAppended.asMap().merge(stream, lastSequence, Math::max);
    }
  }

  @Override
  public void unknown(UUID stream) {
    lastAppended.invalidate(stream);
  }

  /** All events of a stream as of now, in order; empty when there are none. */
  public List<RecordedEvent> read(StreamId stream) {
    List<RecordedEvent> known = known(stream);
    Long last = lastAppended.getIfPresent(stream.id());
    if (last != null && last == known.size() - 1) {
      return known;
    }
    List<RecordedEvent> newer = source.read(stream, known.size());
    if (newer.isEmpty()) {
      return known;
    }
    List<RecordedEvent> all = joined(known, newer);
    keep(stream.id(), all);
    return all;
  }

  /** The first events of a stream, up to and with a sequence; fewer when it is shorter. */
  public List<RecordedEvent> read(StreamId stream, long lastSequence) {
    List<RecordedEvent> known = known(stream);
    List<RecordedEvent> enough = known.size() > lastSequence ? known : read(stream);
    return enough.size() > lastSequence ? enough.subList(0, (int) lastSequence + 1) : enough;
  }

  /** An event was met in the log: whoever asks for its stream next will not read it again. */
  public void saw(RecordedEvent event) {
    UUID stream = event.stream().id();
    List<RecordedEvent> known = streams.getIfPresent(stream);
    if (event.sequence() == (known == null ? 0 : known.size())) {
      keep(stream, joined(known == null ? List.of() : known, List.of(event)));
    }
  }

  /** Forgets everything that was decoded: what a person's erased key had sealed, for example. */
  public void forget() {
    streams.invalidateAll();
  }

  private List<RecordedEvent> known(StreamId stream) {
    List<RecordedEvent> known = streams.getIfPresent(stream.id());
    return known == null ? List.of() : known;
  }

  /** Two readers may come at once; the one who saw more is right. */
  private void keep(UUID stream, List<RecordedEvent> events) {
    if (events.size() <= LONGEST) {
      streams
          .asMap()
          .merge(stream, events, (one, other) -> one.size() > other.size() ? one : other);
    }
  }

  private static List<RecordedEvent> joined(List<RecordedEvent> first, List<RecordedEvent> then) {
    List<RecordedEvent> all = new ArrayList<>(first.size() + then.size());
    all.addAll(first);
    all.addAll(then);
    return List.copyOf(all);
  }
}
