package io.orderledger.eventstore.recent;

import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.append.BatchAppend;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * The newest events that this instance appended, as the bytes that the database took and under the
 * index and moment that it gave them: who reads the log's end need not fetch them again. A stretch
 * of the log without a hole; where another instance has appended, or an outcome is unknown, it
 * begins anew, and the database is asked for what is missing. Nothing of it is decrypted.
 */
public final class JustAppended implements BatchAppend.Committed {

  private static final int MOST = 2_048;
  private static final int MOST_BYTES = 8 << 20;

  private final ArrayDeque<StoredEvent> stretch = new ArrayDeque<>();
  private int bytes;

  @Override
  public synchronized void appended(List<StoredEvent> events) {
    for (StoredEvent event : events) {
      if (!stretch.isEmpty() && stretch.getLast().logIndex() != event.logIndex() - 1) {
        unknown();
      }
      stretch.addLast(event);
      bytes += size(event);
      while (stretch.size() > MOST || bytes > MOST_BYTES) {
        bytes -= size(stretch.removeFirst());
      }
    }
  }

  @Override
  public synchronized void unknown() {
    stretch.clear();
    bytes = 0;
  }

  /** At most so many events after an index, in the committed order; empty when not known here. */
  public synchronized List<StoredEvent> log(long afterIndex, int limit) {
    if (stretch.isEmpty() || stretch.getFirst().logIndex() > afterIndex + 1) {
      return List.of();
    }
    List<StoredEvent> after = new ArrayList<>();
    // From the end: followers are close to it.
    for (Iterator<StoredEvent> back = stretch.descendingIterator(); back.hasNext(); ) {
      StoredEvent event = back.next();
      if (event.logIndex() <= afterIndex) {
        break;
      }
      after.add(event);
    }
    List<StoredEvent> inOrder = after.reversed();
    return List.copyOf(inOrder.size() > limit ? inOrder.subList(0, limit) : inOrder);
  }

  /** A stream's events from a sequence on, in order; empty when not known here. */
  public synchronized List<StoredEvent> stream(UUID stream, long fromSequence) {
    List<StoredEvent> of = new ArrayList<>();
    for (Iterator<StoredEvent> back = stretch.descendingIterator(); back.hasNext(); ) {
      StoredEvent event = back.next();
      if (event.stream().id().equals(stream)) {
        of.add(event);
        if (event.sequence() <= fromSequence) {
          return event.sequence() == fromSequence ? List.copyOf(of.reversed()) : List.of();
        }
      }
    }
    return List.of();
  }

  private static int size(StoredEvent event) {
    return event.payload().length + event.metadata().length;
  }
}
