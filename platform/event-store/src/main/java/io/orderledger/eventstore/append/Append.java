package io.orderledger.eventstore.append;

import io.orderledger.eventstore.StreamId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command adds to the log: its events, its key with the answer, or both; all or nothing.
 *
 * @param entryId tells this append from every other: the first event's id, if there is one
 * @param nextSequence must still be free in the stream, or the decision rests on an old state
 * @param events in the order of their sequences, the first of which is {@code nextSequence}
 * @param key null when the command has none
 */
public record Append(
    UUID entryId, StreamId stream, long nextSequence, List<EventRow> events, @Nullable KeyRow key) {

  int size() {
    int bytes = 200;
    for (EventRow event : events) {
      bytes += 200 + event.payload().length + event.metadata().length;
    }
    return bytes;
  }
}
