package io.orderledger.eventstore.history;

import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the streams of one order as one history, in the service's committed order. From the log
 * itself, never from a projection, which might be behind or wrong.
 */
public final class HistoryReader {

  private final EventStore store;
  private final JsonMapper clear;
  private final JsonMapper redacting;

  /**
   * @param mapper writes payloads as the service's HTTP answers do; not the store's own, which
   *     encrypts
   */
  public HistoryReader(EventStore store, JsonMapper mapper) {
    this.store = store;
    this.clear = mapper;
    this.redacting = Redaction.on(mapper);
  }

  /** All events of the streams; empty when there are none. */
  public List<HistoryEntry> read(Collection<StreamId> streams, PersonalFields personal) {
    return read(streams, AsOf.now(), personal);
  }

  /** The streams' events up to a moment, or each up to a version. */
  public List<HistoryEntry> read(Collection<StreamId> streams, AsOf asOf, PersonalFields personal) {
    JsonMapper mapper =
        switch (personal) {
          case CLEAR -> clear;
          case REDACTED -> redacting;
        };
    return streams.stream()
        .distinct()
        .flatMap(stream -> store.readStream(stream, asOf).stream())
        .sorted(Comparator.comparingLong(RecordedEvent::logIndex))
        .map(event -> entry(event, mapper))
        .toList();
  }

  private static HistoryEntry entry(RecordedEvent event, JsonMapper mapper) {
    return new HistoryEntry(
        event.logIndex(),
        event.stream(),
        event.sequence(),
        event.eventId(),
        event.type(),
        event.revision(),
        event.occurredAt(),
        event.recordedAt(),
        event.metadata().get("actor"),
        event.metadata().get("causationId"),
        event.metadata().get("correlationId"),
        mapper.valueToTree(event.payload()));
  }
}
