package io.orderledger.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it stands in the committed order.
 *
 * @param logIndex its place in the store's one order: 1, 2, 3 … without holes, in order of commit
 * @param sequence its place in its stream: 0, 1, 2 …
 * @param occurredAt by the service's clock when the command was decided, in microseconds
 * @param recordedAt by the database's clock at the append; never less than that of a lower index
 * @param type the event's name on disk, such as {@code order.placed}; never a class name
 * @param revision the revision it was stored under, before upcasting
 * @param payload an object of the class registered for {@code type}, upcast to today's revision
 * @param metadata actor, correlationId, causationId and, when traced, traceparent
 */
public record RecordedEvent(
    long logIndex,
    StreamId stream,
    long sequence,
    UUID eventId,
    Instant occurredAt,
    Instant recordedAt,
    String type,
    int revision,
    Object payload,
    Map<String, String> metadata) {}
