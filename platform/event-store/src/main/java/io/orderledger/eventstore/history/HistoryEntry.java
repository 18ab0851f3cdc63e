package io.orderledger.eventstore.history;

import io.orderledger.eventstore.StreamId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a history.
 *
 * @param logIndex its place in the service's committed order
 * @param sequence its place in its stream, from 0
 * @param type the event's name on disk
 * @param revision as stored; the payload is in the shape of today's
 * @param occurredAt by the service's clock
 * @param recordedAt by the database's clock
 * @param actor who asked: a subject's id or a service's name; null when not on record
 * @param cause the request or event that led to it; null when not on record
 * @param correlation one for a whole life, in every service; null when not on record
 */
public record HistoryEntry(
    long logIndex,
    StreamId stream,
    long sequence,
    UUID eventId,
    String type,
    int revision,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable String actor,
    @Nullable String cause,
    @Nullable String correlation,
    JsonNode payload) {}
