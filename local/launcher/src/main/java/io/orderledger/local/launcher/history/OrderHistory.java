package io.orderledger.local.launcher.history;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an order's history from every service, as an auditor. */
public final class OrderHistory {

  private static final String AUDITOR = "audrey";

  private final Orderledger orderledger;

  public OrderHistory(Orderledger orderledger) {
    this.orderledger = orderledger;
  }

  /** One event of one service. */
  public record Entry(
      String service,
      long logIndex,
      String type,
      Instant occurredAt,
      String actor,
      String cause,
      String correlation,
      JsonNode payload) {}

  /** All services' events in the order of their moments; empty when nobody knows the order. */
  public List<Entry> timeline(String orderNumber) {
    List<Entry> merged = new ArrayList<>();
    orderledger
        .addresses()
        .services()
        .forEach((stage, service) -> merged.addAll(read(stage, service, orderNumber)));
    merged.sort(
        Comparator.comparing(Entry::occurredAt)
            .thenComparing(Entry::service)
            .thenComparingLong(Entry::logIndex));
    return merged;
  }

  /**
   * What each service's aggregates say of the order as of a moment, by stage.
   *
   * @param moment null for now
   */
  public Map<String, JsonNode> states(String orderNumber, @Nullable Instant moment) {
    Map<String, JsonNode> states = new TreeMap<>();
    String asOf = moment == null ? "" : "?moment=" + moment;
    orderledger
        .addresses()
        .services()
        .forEach(
            (stage, service) -> {
              Answer answer =
                  orderledger.get(AUDITOR, service, "/history/" + orderNumber + "/as-of" + asOf);
              if (answer.status() != 404) {
                states.put(stage, answer.orFail().body());
              }
            });
    return states;
  }

  private List<Entry> read(String stage, URI service, String orderNumber) {
    Answer answer = orderledger.get(AUDITOR, service, "/history/" + orderNumber);
    if (answer.status() == 404) {
      return List.of();
    }
    return answer
        .orFail()
        .body()
        .path("events")
        .valueStream()
        .map(
            event ->
                new Entry(
                    stage,
                    event.path("logIndex").asLong(),
                    event.path("type").asString(),
                    Instant.parse(event.path("occurredAt").asString()),
                    event.path("actor").asString(""),
                    event.path("cause").asString(""),
                    event.path("correlation").asString(""),
                    event.path("payload")))
        .toList();
  }
}
