package io.orderledger.eventstore.recent;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Events that never were in a database. */
final class Events {

  private Events() {}

  static RecordedEvent event(long logIndex, StreamId stream, long sequence) {
    return new RecordedEvent(
        logIndex,
        stream,
        sequence,
        new UUID(0, logIndex),
        Instant.EPOCH,
        Instant.EPOCH,
        "parcel.weighed",
        1,
        "weighed " + logIndex,
        Map.of());
  }

  /** Events of one stream with log indexes in a row, both ends included. */
  static List<RecordedEvent> log(StreamId stream, long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(index -> event(index, stream, index - 1))
        .toList();
  }
}
