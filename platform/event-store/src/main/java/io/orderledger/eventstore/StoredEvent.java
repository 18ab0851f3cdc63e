package io.orderledger.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies on disk: what is hashed and proven. Nothing is decoded, upcast or decrypted.
 *
 * @param payload the exact bytes that were serialised; not to be changed
 * @param metadata JSON bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are what this is about; they are never compared
public record StoredEvent(
    long logIndex,
    StreamId stream,
    long sequence,
    UUID eventId,
    String type,
    int revision,
    Instant occurredAt,
    Instant recordedAt,
    byte[] payload,
    byte[] metadata) {}
