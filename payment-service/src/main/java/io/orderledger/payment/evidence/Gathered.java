package io.orderledger.payment.evidence;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the services' histories say of an order.
 *
 * @param events of all of them, the oldest first
 * @param sources each service that was asked, and whether it answered
 */
record Gathered(List<Event> events, SortedMap<String, Source> sources) {

  /** How a service answered. */
  enum Source {
    READ,
    /** It knows nothing of the order. */
    EMPTY,
    UNREACHABLE
  }

  /** An event as a history tells it. */
  record Event(String type, Instant at, JsonNode payload) {}

  Gathered {
    events = List.copyOf(events);
    sources = new TreeMap<>(sources);
  }

  Stream<Event> of(String type) {
    return events.stream().filter(event -> event.type().equals(type));
  }

  boolean complete() {
    return !sources.containsValue(Source.UNREACHABLE);
  }
}
