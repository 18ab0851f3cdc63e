package io.orderledger.servicekit.history;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One service's part of an order's history, in the order of the service's log.
 *
 * @param service that keeps it
 */
public record OrderTimeline(OrderNumber orderNumber, String service, List<Entry> events) {

  /**
   * One event.
   *
   * @param logIndex its place in the service's committed order
   * @param version its place in its stream, from 0
   * @param actor who asked: a subject or a consumer's name
   * @param cause the request or event that led to it
   * @param payload with personal fields in the clear; those erased are null
   */
  public record Entry(
      long logIndex,
      UUID eventId,
      String type,
      int revision,
      String streamType,
      UUID streamId,
      long version,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable String actor,
      @Nullable String cause,
      @Nullable String correlation,
      JsonNode payload) {}
}
