package io.orderledger.payment.evidence;

import io.orderledger.payment.evidence.Gathered.Event;
import io.orderledger.payment.evidence.Gathered.Source;
import io.orderledger.servicekit.edge.SecuritySettings;
import io.orderledger.shared.identifier.OrderNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the other services' public histories, when an operator asks and never else: nothing is
 * decided by what they say.
 */
@Component
class Histories implements AutoCloseable {

  /** The services whose word counts in a dispute. */
  private static final List<String> STAGES = List.of("order", "delivery", "returns");

  /** Where the answer with the notices has them. */
  private static final String NOTICES = "items";

  private static final Logger LOG = LoggerFactory.getLogger(Histories.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DisputeSettings settings;
  private final HttpClient http;
  private final ServiceToken token;

  Histories(DisputeSettings settings, SecuritySettings security, Clock clock) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.answerWithin())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.token = new ServiceToken(settings, security, http, clock);
  }

  Gathered of(OrderNumber order) {
    List<Event> events = new ArrayList<>();
    SortedMap<String, Source> sources = new TreeMap<>();
    for (String stage : STAGES) {
      sources.put(stage, read(stage, "/history/" + order, "events", events));
    }
    sources.put("notices", read("order", "/orders/" + order + "/notices", NOTICES, events));
    events.sort(Comparator.comparing(Event::at));
    return new Gathered(events, sources);
  }

  private Source read(String stage, String path, String list, List<Event> events) {
    URI base = settings.histories().get(stage);
    if (base == null) {
      return Source.UNREACHABLE;
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(settings.answerWithin())
              .header("Authorization", "Bearer " + token.value())
              .header("Accept", "application/json")
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return Source.EMPTY;
      }
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP " + answer.statusCode());
      }
      JSON.readTree(answer.body()).path(list).forEach(told -> events.add(event(list, told)));
      return Source.READ;
    } catch (IOException | JacksonException e) {
      LOG.warn("The {} of an order could not be read from {}: {}", list, stage, e.toString());
      return Source.UNREACHABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Source.UNREACHABLE;
    }
  }

  /** A notice is listed as it stands, not as its events. */
  private static Event event(String list, JsonNode told) {
    return list.equals(NOTICES)
        ? new Event("notice", Instant.parse(told.path("requestedAt").asString()), told)
        : new Event(
            told.path("type").asString(),
            Instant.parse(told.path("occurredAt").asString()),
            told.path("payload"));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
