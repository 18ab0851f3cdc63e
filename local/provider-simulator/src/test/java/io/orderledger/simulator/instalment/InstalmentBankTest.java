package io.orderledger.simulator.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.webhooks.Signature;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bank as a seller's server and a buyer's browser see it. */
class InstalmentBankTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MADE =
      "{\"reference\":\"K7Q-M2X-9DF-1\",\"amount\":50000,\"currency\":\"KZT\",\"months\":6}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final List<Boolean> proven = new CopyOnWriteArrayList<>();
  private HttpServer seller;
  private ProviderSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    seller = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    seller.createContext("/", this::hear);
    seller.start();
    simulator = ProviderSimulator.start(settings());
  }

  private SimulatorSettings settings() {
    URI listens = URI.create("http://127.0.0.1:" + seller.getAddress().getPort() + "/n");
    return SimulatorSettings.inMemory()
        .desks(List.of(SimulatorSettings.DEFAULT_DESK.listening(listens)));
  }

  @AfterEach
  void stop() {
    simulator.close();
    seller.stop(0);
    http.close();
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String told = exchange.getRequestHeaders().getFirst("X-Instalment-Signature");
      long seconds = Long.parseLong(told.substring(2, told.indexOf(',')));
      String secret = SimulatorSettings.DEFAULT_DESK.webhookSecret();
      proven.add(told.equals(Signature.header(List.of(secret), seconds, body)));
      heard.add(JSON.readTree(body));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private HttpResponse<String> sent(String key, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(simulator.uri().resolve("/instalments/v1/" + path))
            .header("Authorization", "Bearer " + key);
    return sent(
        body.isEmpty() ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode asked(String path, String body) {
    return JSON.readTree(sent(SimulatorSettings.DEFAULT_DESK.apiKey(), path, body).body());
  }

  private String applied() {
    return asked("applications", MADE).path("id").asString();
  }

  private String agreed(String application, Outcome outcome) {
    return sent(HttpRequest.newBuilder(simulator.uri().resolve("/instalments/pages/" + application))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "outcome=" + outcome.name().toLowerCase(Locale.ROOT))))
        .body();
  }

  private String status(String application) {
    return asked("applications/" + application, "").path("status").asString();
  }

  @Test
  void an_application_is_made_once_whatever_is_asked_again_under_its_name() {
    String first = applied();
    assertThat(applied()).isEqualTo(first);
    assertThat(asked("applications", MADE.replace("50000", "50001")).path("error").asString())
        .isEqualTo("reference_taken");
    assertThat(sent("a-guess", "applications/" + first, "").statusCode()).isEqualTo(401);
  }

  @Test
  void approved_dispatched_and_recalculated_it_is_told_signed_and_the_books_say_so() {
    String id = applied();
    assertThat(agreed(id, Outcome.APPROVE)).contains("approved");
    String sum = "{\"amount\":40000,\"currency\":\"KZT\"}";
    assertThat(asked("applications/" + id + "/dispatch", sum).path("dispatched").asLong())
        .isEqualTo(40_000);
    assertThat(asked("applications/" + id + "/dispatch", sum).path("dispatched").asLong())
        .isEqualTo(40_000);
    String back = "{\"reference\":\"refund-01\",\"amount\":15000,\"currency\":\"KZT\"}";
    JsonNode made = asked("applications/" + id + "/recalculations", back);
    assertThat(asked("applications/" + id + "/recalculations", back)).isEqualTo(made);
    assertThat(
            asked(
                    "applications/" + id + "/recalculations",
                    back.replace("01", "02").replace("15000", "25001"))
                .path("error")
                .asString())
        .isEqualTo("not_recalculated");
    assertThat(
            simulator.instalments().books(SimulatorSettings.DEFAULT_DESK.apiKey(), "K7Q-M2X-9DF-"))
        .isEqualTo(new DeskBooks(40_000, 15_000, 0));
    await().until(() -> heard.size() == 3);
    assertThat(heard)
        .extracting(one -> one.path("type").asString())
        .containsExactly("application.approved", "application.dispatched", "recalculation.done");
    assertThat(proven).containsOnly(true);
  }

  @Test
  void what_is_refused_withdrawn_expired_or_dropped_is_not_dispatched() {
    for (Outcome outcome : List.of(Outcome.REFUSE, Outcome.WITHDRAW, Outcome.EXPIRE)) {
      String id =
          asked("applications", MADE.replace("9DF-1", "9DF-" + outcome)).path("id").asString();
      agreed(id, outcome);
      JsonNode refused =
          asked("applications/" + id + "/dispatch", "{\"amount\":1,\"currency\":\"KZT\"}");
      assertThat(refused.path("error").asString()).isEqualTo("not_approved");
      String before = status(id);
      asked("applications/" + id + "/drop", "{}");
      assertThat(status(id)).isEqualTo(before);
    }
    String id = applied();
    agreed(id, Outcome.DELAY);
    asked("applications/" + id + "/drop", "{}");
    agreed(id, Outcome.APPROVE);
    assertThat(status(id)).isEqualTo("DROPPED");
  }

  @Test
  void the_bank_decides_later_by_a_lever_and_its_books_are_open() {
    String id = applied();
    agreed(id, Outcome.DELAY);
    assertThat(status(id)).isEqualTo("NEW");
    sent(
        HttpRequest.newBuilder(simulator.uri().resolve("/instalments/levers/" + id + "/approve"))
            .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(status(id)).isEqualTo("APPROVED");
    assertThat(
            sent(HttpRequest.newBuilder(simulator.uri().resolve("/instalments/levers/books")))
                .body())
        .contains("\"approved\":50000");
  }

  @Test
  void after_a_restart_the_bank_knows_what_it_decided_and_tells_what_nobody_heard(
      @TempDir Path folder) {
    simulator.close();
    simulator = ProviderSimulator.start(settings().keptIn(folder));
    seller.removeContext("/");
    String id = applied();
    agreed(id, Outcome.APPROVE);
    simulator.close();
    seller.createContext("/", this::hear);
    simulator = ProviderSimulator.start(settings().keptIn(folder));
    assertThat(status(id)).isEqualTo("APPROVED");
    await().until(() -> heard.size() == 1);
  }

  @Test
  void a_notification_may_be_lost_and_may_come_twice() {
    simulator.faults().rate(Fault.LOSE_WEBHOOK, 1);
    agreed(applied(), Outcome.APPROVE);
    await().until(() -> simulator.instalments().waiting() == 0);
    assertThat(heard).isEmpty();
    simulator.faults().calm();
    simulator.faults().rate(Fault.DUPLICATE_WEBHOOK, 1);
    agreed(
        asked("applications", MADE.replace("9DF-1", "9DF-2")).path("id").asString(),
        Outcome.REFUSE);
    await().until(() -> heard.size() == 2);
    assertThat(heard.getFirst()).isEqualTo(heard.getLast());
  }
}
