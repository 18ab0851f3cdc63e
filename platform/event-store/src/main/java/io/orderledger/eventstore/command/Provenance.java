package io.orderledger.eventstore.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from; stored with each of its events. Ids only, never personal data.
 *
 * @param actor who asked: a subject's id, or a service's name
 * @param correlationId one for a whole life: found in every service
 * @param causationId the request or event that led to this command
 * @param traceparent W3C trace context; null when not traced
 */
public record Provenance(
    String actor, String correlationId, String causationId, @Nullable String traceparent) {

  /** As it stands in an event's metadata. */
  public Map<String, String> asMetadata() {
    Map<String, String> metadata = HashMap.newHashMap(4);
    metadata.put("actor", actor);
    metadata.put("correlationId", correlationId);
    metadata.put("causationId", causationId);
    if (traceparent != null) {
      metadata.put("traceparent", traceparent);
    }
    return metadata;
  }
}
