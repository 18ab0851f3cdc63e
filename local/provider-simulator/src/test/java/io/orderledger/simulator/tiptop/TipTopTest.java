package io.orderledger.simulator.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TipTopTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Site SITE = SimulatorSettings.DEFAULT_SITE;

  private final HttpClient http = HttpClient.newHttpClient();
  private final MovableClock clock = new MovableClock();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer seller;
  private ProviderSimulator simulator;

  record Heard(String kind, String body, String hmac, String decodedHmac) {
    boolean has(String field) {
      return List.of(body.split("&", -1)).contains(field);
    }
  }

  @BeforeEach
  void start() throws IOException {
    seller = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    seller.createContext("/n/", this::hear);
    seller.start();
    simulator = ProviderSimulator.start(settings());
  }

  private SimulatorSettings settings() {
    URI address = URI.create("http://127.0.0.1:" + seller.getAddress().getPort() + "/n");
    return SimulatorSettings.inMemory()
        .withholdingFor(Duration.ofMillis(300))
        .clock(clock)
        .sites(List.of(SITE.listening(address)));
  }

  @AfterEach
  void stop() {
    simulator.close();
    seller.stop(0);
    http.close();
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String kind = exchange.getRequestURI().getPath().substring(3);
      heard.add(
          new Heard(
              kind,
              new String(exchange.getRequestBody().readAllBytes(), UTF_8),
              exchange.getRequestHeaders().getFirst("Content-HMAC"),
              exchange.getRequestHeaders().getFirst("X-Content-HMAC")));
      byte[] answer = answers.getOrDefault(kind, "{\"code\":0}").getBytes(UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private HttpResponse<String> send(String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(simulator.uri().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode call(String path, String body, String requestId) {
    String basic =
        Base64.getEncoder()
            .encodeToString((SITE.publicId() + ':' + SITE.apiSecret()).getBytes(UTF_8));
    return JSON.readTree(
        send(
                path,
                "application/json",
                body,
                "Authorization",
                "Basic " + basic,
                "X-Request-ID",
                requestId)
            .body());
  }

  private String page(String invoice, String amount) {
    JsonNode made =
        call(
            "/orders/create",
            """
            {"Amount":%s,"Currency":"KZT","InvoiceId":"%s","Description":"Order",\
            "RequireConfirmation":true,"JsonData":{"a":"b c"}}\
            """
                .formatted(amount, invoice),
            "page-" + invoice);
    assertThat(made.path("Success").asBoolean()).isTrue();
    return made.path("Model").path("Url").asString();
  }

  private String pay(String url, Card card) {
    return send(
            URI.create(url).getPath(), "application/x-www-form-urlencoded", "card=" + card.wire())
        .body();
  }

  private JsonNode find(String invoice) {
    return call("/payments/find", "{\"InvoiceId\":\"" + invoice + "\"}", "f");
  }

  private String held(String invoice, String amount) {
    pay(page(invoice, amount), Card.PAYS);
    JsonNode found = find(invoice).path("Model");
    assertThat(found.path("Status").asString()).isEqualTo("Authorized");
    return found.path("TransactionId").asString();
  }

  private Heard heard(String kind) {
    await().until(() -> heard.stream().anyMatch(one -> one.kind().equals(kind)));
    return heard.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }

  @Test
  void a_page_is_paid_confirmed_in_part_and_given_back_and_each_step_is_told_signed() {
    String id = held("A-1", "30000");
    assertThat(heard("check").has("Status=Authorized")).isTrue();
    assertThat(heard("check").body()).doesNotContain("GatewayName");
    Heard paid = heard("pay");
    assertThat(paid.has("Amount=30000.00") && paid.has("InvoiceId=A-1")).isTrue();
    assertThat(paid.hmac()).isEqualTo(Hmac.ofEncoded(SITE.apiSecret(), paid.body()));
    assertThat(paid.decodedHmac())
        .isEqualTo(Hmac.ofDecoded(SITE.apiSecret(), paid.body()))
        .isNotEqualTo(paid.hmac());
    String confirm = "{\"TransactionId\":%s,\"Amount\":18000.00}".formatted(id);
    assertThat(call("/payments/confirm", confirm, "c").path("Success").asBoolean()).isTrue();
    assertThat(heard("confirm").has("PaymentAmount=18000.00")).isTrue();
    String refund = "{\"TransactionId\":%s,\"Amount\":\"500\"}".formatted(id);
    assertThat(call("/payments/refund", refund, "r").path("Model").path("TransactionId").asLong())
        .isPositive();
    assertThat(heard("refund").has("PaymentTransactionId=" + id)).isTrue();
    assertThat(simulator.tiptop().books(SITE.publicId()))
        .isEqualTo(new TipTopBooks(3_000_000, 1_800_000, 1_200_000, 50_000, 0));
    assertThat(
            call("/v2/payments/find", "{\"InvoiceId\":\"A-1\"}", "f")
                .path("Model")
                .path("Type")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void a_hold_is_released_once() {
    String id = held("A-2", "100");
    String body = "{\"TransactionId\":" + id + "}";
    assertThat(call("/payments/void", body, "v1").path("Success").asBoolean()).isTrue();
    assertThat(call("/payments/void", body, "v2").path("Success").asBoolean()).isFalse();
    assertThat(heard("cancel").has("TransactionId=" + id)).isTrue();
  }

  @Test
  void an_answer_is_repeated_for_an_hour_and_not_after() {
    String id = held("A-3", "1000");
    call("/payments/confirm", "{\"TransactionId\":%s,\"Amount\":1000}".formatted(id), "c3");
    String refund = "{\"TransactionId\":%s,\"Amount\":100}".formatted(id);
    JsonNode first = call("/payments/refund", refund, "same");
    clock.forward(Duration.ofMinutes(59));
    assertThat(call("/payments/refund", refund, "same")).isEqualTo(first);
    clock.forward(Duration.ofMinutes(2));
    assertThat(call("/payments/refund", refund, "same")).isNotEqualTo(first);
    assertThat(simulator.tiptop().books(SITE.publicId(), "A-3").refunded()).isEqualTo(20_000);
  }

  @Test
  void the_sellers_word_decides_before_a_payment() {
    for (String word : List.of("{\"code\":12}", "{\"code\":\"0\"}", "nonsense")) {
      answers.put("check", word);
      String invoice = "B-" + word.length();
      assertThat(pay(page(invoice, "10"), Card.PAYS)).contains("Declined");
      assertThat(find(invoice).path("Success").asBoolean()).isFalse();
    }
    assertThat(simulator.tiptop().books(SITE.publicId()).authorised()).isZero();
  }

  @Test
  void a_declined_card_is_told_with_its_code_and_the_page_can_be_paid_again() {
    String url = page("C-1", "10");
    assertThat(pay(url, Card.INSUFFICIENT_FUNDS)).contains("Declined");
    assertThat(heard("fail").has("ReasonCode=5051")).isTrue();
    assertThat(pay(url, Card.PAYS)).contains("Paid");
    assertThat(find("C-1").path("Model").path("Status").asString()).isEqualTo("Authorized");
  }

  @Test
  void the_bank_asks_the_buyer_first_where_the_card_says_so() {
    assertThat(pay(page("C-2", "10"), Card.ASKS_FOR_3DS)).contains("/acs/");
    JsonNode waiting = find("C-2").path("Model");
    assertThat(waiting.path("Status").asString()).isEqualTo("AwaitingAuthentication");
    send(
        "/acs/" + waiting.path("TransactionId").asString(),
        "application/x-www-form-urlencoded",
        "outcome=yes");
    assertThat(find("C-2").path("Model").path("Status").asString()).isEqualTo("Authorized");
  }

  @Test
  void a_notification_is_repeated_until_it_is_answered_with_code_0() {
    answers.put("pay", "{\"code\":13}");
    held("D-1", "10");
    await().until(() -> heard.stream().filter(one -> one.kind().equals("pay")).count() >= 2);
    answers.remove("pay");
    await().until(() -> simulator.tiptop().waiting() == 0);
  }

  @Test
  void faults_strike_as_they_are_armed() {
    simulator.faults().rate(Fault.LOSE_WEBHOOK, 1);
    String id = held("D-2", "1000");
    simulator.faults().arm(new Directive(Fault.DROP_AFTER_SUCCESS, "capture"), 1);
    String confirm = "{\"TransactionId\":%s,\"Amount\":1000}".formatted(id);
    try {
      call("/payments/confirm", confirm, "c");
    } catch (IllegalStateException dropped) {
      assertThat(dropped).hasRootCauseInstanceOf(IOException.class);
    }
    assertThat(simulator.tiptop().books(SITE.publicId()).captured()).isEqualTo(100_000);
    simulator.faults().arm(new Directive(Fault.REFUND_FAILURE, "refund"), 1);
    String refund = "{\"TransactionId\":%s,\"Amount\":100}".formatted(id);
    assertThat(call("/payments/refund", refund, "r").path("Success").asBoolean()).isFalse();
    assertThat(call("/payments/refund", refund, "r").path("Success").asBoolean()).isTrue();
    assertThat(heard).noneMatch(one -> !one.kind().equals("check"));
  }

  @Test
  void strangers_and_other_sites_are_refused() {
    assertThat(send("/payments/get", "application/json", "{}").statusCode()).isEqualTo(401);
    String basic = Base64.getEncoder().encodeToString("pk_simulator:guess".getBytes(UTF_8));
    assertThat(
            send("/test", "application/json", "{}", "Authorization", "Basic " + basic).statusCode())
        .isEqualTo(401);
  }

  @Test
  void what_happened_outlives_the_process_and_what_was_untold_is_told(@TempDir Path home) {
    simulator.close();
    simulator = ProviderSimulator.start(settings().keptIn(home));
    answers.put("pay", "{\"code\":13}");
    String id = held("E-1", "10");
    simulator.close();
    answers.remove("pay");
    heard.clear();
    simulator = ProviderSimulator.start(settings().keptIn(home));
    assertThat(heard("pay").has("TransactionId=" + id)).isTrue();
    assertThat(find("E-1").path("Model").path("TransactionId").asString()).isEqualTo(id);
  }
}
