package io.orderledger.eventstore.append;

import java.util.UUID;

/**
 * An event, serialised and ready to be stored; its index and recorded_at come with the append.
 *
 * @param occurredAt microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database
public record EventRow(
    long sequence,
    UUID eventId,
    String type,
    int revision,
    long occurredAt,
    byte[] payload,
    byte[] metadata) {}
