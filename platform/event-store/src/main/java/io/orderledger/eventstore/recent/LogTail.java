package io.orderledger.eventstore.recent;

import io.orderledger.eventstore.RecordedEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The log's newest events, read and decoded once for all who follow it. Whoever comes first reads
 * for the others; who is far behind reads for himself.
 */
public final class LogTail {

  private static final int KEPT = 2_048;
  private static final long LIFE_NANOS = Duration.ofMinutes(1).toNanos();

  private final Source source;
  private final Consumer<RecordedEvent> seen;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Kept> tail = new ArrayDeque<>();

  private record Kept(RecordedEvent event, long readAt) {}

  /** At most so many events after an index, in the committed order; empty at the log's end. */
  @FunctionalInterface
  public interface Source {
    List<RecordedEvent> read(long afterIndex, int limit);
  }

  /**
   * A tail.
   *
   * @param seen told of each event once, in order, as far as nobody has fallen behind
   */
  public LogTail(Source source, Consumer<RecordedEvent> seen) {
    this.source = source;
    this.seen = seen;
  }

  /** As the source's read. */
  public List<RecordedEvent> read(long afterIndex, int limit) {
    lock.lock();
    try {
      if (tail.isEmpty() || afterIndex >= tail.getFirst().event().logIndex() - 1) {
        List<RecordedEvent> kept = kept(afterIndex, limit);
        return kept.isEmpty() ? readOn(afterIndex, limit) : kept;
      }
    } finally {
      lock.unlock();
    }
    return source.read(afterIndex, limit);
  }

  /** Forgets everything that was decoded: what a person's erased key had sealed, for example. */
  public void forget() {
    lock.lock();
    try {
      tail.clear();
    } finally {
      lock.unlock();
    }
  }

  private List<RecordedEvent> readOn(long afterIndex, int limit) {
    List<RecordedEvent> events = source.read(afterIndex, limit);
    if (events.isEmpty()) {
      return events;
    }
    if (!tail.isEmpty() && tail.getLast().event().logIndex() != afterIndex) {
      tail.clear(); // somebody follows from further on: the tail is where he is
    }
    long now = System.nanoTime();
    for (RecordedEvent event : events) {
      if (tail.size() == KEPT) {
        tail.removeFirst();
      }
      tail.addLast(new Kept(event, now));
      seen.accept(event);
    }
    return events;
  }

  private List<RecordedEvent> kept(long afterIndex, int limit) {
    long oldest = System.nanoTime() - LIFE_NANOS;
    while (!tail.isEmpty() && tail.getFirst().readAt() - oldest < 0) {
      tail.removeFirst();
    }
    List<RecordedEvent> events = new ArrayList<>();
    // From the end: followers are close to it.
    for (Iterator<Kept> back = tail.descendingIterator(); back.hasNext(); ) {
      RecordedEvent event = back.next().event();
      if (event.logIndex() <= afterIndex) {
        break;
      }
      events.add(event);
    }
    if (events.isEmpty() || events.getLast().logIndex() != afterIndex + 1) {
      return List.of();
    }
    List<RecordedEvent> inOrder = events.reversed();
    return List.copyOf(inOrder.size() > limit ? inOrder.subList(0, limit) : inOrder);
  }
}
