package io.orderledger.simulator.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HalykTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Shop SHOP = SimulatorSettings.DEFAULT_SHOP;
  private static final Pattern AT_THE_BANK = Pattern.compile("/payform/3ds/[0-9a-f-]+");

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private volatile int answer = 200;
  private HttpServer seller;
  private ProviderSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    seller = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    seller.createContext("/cb", this::hear);
    seller.start();
    simulator = ProviderSimulator.start(settings());
  }

  private static SimulatorSettings settings() {
    return SimulatorSettings.inMemory().withholdingFor(Duration.ofMillis(300));
  }

  @AfterEach
  void stop() {
    simulator.close();
    seller.stop(0);
    http.close();
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      heard.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(simulator.uri().resolve(path));
  }

  private HttpResponse<String> form(String path, String body) {
    return send(
        at(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> token(String secret, String more) {
    return form(
        "/oauth2/token",
        "grant_type=client_credentials&scope=payment&client_id="
            + SHOP.clientId()
            + "&client_secret="
            + secret
            + more);
  }

  private String bearer() {
    return "Bearer "
        + JSON.readTree(token(SHOP.clientSecret(), "&terminal=" + SHOP.terminal()).body())
            .path("access_token")
            .asString();
  }

  /** What the seller's page gives to {@code halyk.pay}. */
  private String payment(String invoice, String amount) {
    String link = "http://127.0.0.1:" + seller.getAddress().getPort() + "/cb";
    HttpResponse<String> auth =
        token(
            SHOP.clientSecret(),
            "&terminal="
                + SHOP.terminal()
                + "&invoiceID="
                + invoice
                + "&amount="
                + amount
                + "&currency=KZT&secret_hash=ours&postLink="
                + URLEncoder.encode(link, UTF_8)
                + "&failurePostLink="
                + URLEncoder.encode(link, UTF_8));
    assertThat(auth.statusCode()).as(auth.body()).isEqualTo(200);
    return """
    {"invoiceId":"%s","terminal":"%s","amount":%s,"auth":%s}"""
        .formatted(invoice, SHOP.terminal(), amount, auth.body());
  }

  private String pay(String payment, Card card) {
    return form("/payform/", "params=" + URLEncoder.encode(payment, UTF_8) + "&card=" + card.wire())
        .body();
  }

  private JsonNode status(String invoice) {
    return JSON.readTree(
        send(at("/check-status/payment/transaction/" + invoice).header("Authorization", bearer()))
            .body());
  }

  private String held(String invoice, String amount) {
    assertThat(pay(payment(invoice, amount), Card.PAYS)).contains("Paid");
    JsonNode held = status(invoice).path("transaction");
    assertThat(held.path("statusName").asString()).isEqualTo("AUTH");
    return held.path("id").asString();
  }

  private HttpResponse<String> operation(String id, String operation) {
    return send(
        at("/operation/" + id + "/" + operation)
            .header("Authorization", bearer())
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void a_payment_is_held_charged_in_part_and_given_back_and_its_state_can_be_asked_for() {
    assertThat(status("000001").path("resultCode").asString()).isEqualTo("102");
    String id = held("000001", "30000");
    await().until(() -> heard.size() == 1);
    JsonNode told = heard.getFirst();
    assertThat(told.path("code").asString()).isEqualTo("ok");
    assertThat(told.path("invoiceId").asString()).isEqualTo("000001");
    assertThat(told.path("secret_hash").asString()).isEqualTo("ours");
    assertThat(told.path("id").asString()).isEqualTo(id);
    assertThat(operation(id, "charge?amount=18000").statusCode()).isEqualTo(200);
    assertThat(operation(id, "charge?amount=18000").statusCode()).isEqualTo(400);
    assertThat(operation(id, "refund?amount=500&externalID=r1").statusCode()).isEqualTo(200);
    JsonNode after = status("000001").path("transaction");
    assertThat(after.path("statusName").asString()).isEqualTo("CHARGE");
    assertThat(after.path("amount").asInt()).isEqualTo(17_500);
    assertThat(after.path("payoutAmount").asInt()).isEqualTo(500);
    assertThat(after.path("orgAmount").asInt()).isEqualTo(30_000);
    assertThat(simulator.halyk().books(SHOP.terminal(), "000001"))
        .isEqualTo(new HalykBooks(1_800_000, 50_000, 0));
    assertThat(send(at("/simulator/halyk/books")).body())
        .isEqualTo("{\"captured\":1800000,\"refunded\":50000,\"holding\":0}");
    assertThat(operation(id, "refund").statusCode()).isEqualTo(200);
    assertThat(status("000001").path("transaction").path("statusName").asString())
        .isEqualTo("REFUND");
  }

  @Test
  void a_refund_has_no_memory_and_a_least_amount() {
    String id = held("000002", "1000");
    operation(id, "charge");
    assertThat(operation(id, "refund?amount=9.99").statusCode()).isEqualTo(400);
    operation(id, "refund?amount=10&externalID=same");
    operation(id, "refund?amount=10&externalID=same");
    assertThat(simulator.halyk().books(SHOP.terminal(), "000002").refunded()).isEqualTo(2_000);
  }

  @Test
  void a_hold_is_cancelled_once_and_its_invoice_never_paid_again() {
    String id = held("000003", "1000");
    assertThat(operation(id, "cancel").statusCode()).isEqualTo(200);
    assertThat(operation(id, "cancel").statusCode()).isEqualTo(400);
    assertThat(status("000003").path("transaction").path("statusName").asString())
        .isEqualTo("CANCEL");
    assertThat(pay(payment("000003", "1000"), Card.PAYS)).contains("Declined");
  }

  @Test
  void a_declined_card_is_told_with_its_code_and_the_invoice_can_be_paid_with_another() {
    String payment = payment("000004", "10");
    assertThat(pay(payment, Card.INSUFFICIENT_FUNDS)).contains("Declined");
    await().until(() -> heard.size() == 1);
    assertThat(heard.getFirst().path("code").asString()).isEqualTo("error");
    assertThat(heard.getFirst().path("reasonCode").asInt()).isEqualTo(484);
    assertThat(status("000004").path("transaction").path("statusName").asString())
        .isEqualTo("FAILED");
    assertThat(pay(payment, Card.PAYS)).contains("Paid");
  }

  @Test
  void of_two_windows_at_the_bank_one_pays() {
    String payment = payment("000005", "10");
    String first = atTheBank(pay(payment, Card.ASKS_FOR_3DS));
    String second = atTheBank(pay(payment, Card.ASKS_FOR_3DS));
    assertThat(status("000005").path("transaction").path("statusName").asString()).isEqualTo("3D");
    assertThat(form(first, "outcome=yes").body()).contains("Paid");
    assertThat(form(second, "outcome=yes").body()).contains("Declined");
    assertThat(simulator.halyk().books(SHOP.terminal(), "000005").holding()).isEqualTo(1_000);
  }

  private static String atTheBank(String page) {
    Matcher found = AT_THE_BANK.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group();
  }

  @Test
  void the_browser_cannot_change_what_the_server_asked_for() {
    String payment = payment("000006", "10");
    assertThat(pay(payment.replace("\"amount\":10", "\"amount\":1"), Card.PAYS))
        .contains("cannot be paid");
    assertThat(pay(payment.replace("000006", "000007"), Card.PAYS)).contains("cannot be paid");
  }

  @Test
  void strangers_are_refused_and_a_token_without_a_terminal_sees_nothing() {
    assertThat(token("a-guess", "").statusCode()).isEqualTo(401);
    assertThat(
            send(at("/check-status/payment/transaction/000001").header("Authorization", "Bearer x"))
                .statusCode())
        .isEqualTo(401);
    String bare =
        JSON.readTree(token(SHOP.clientSecret(), "").body()).path("access_token").asString();
    assertThat(
            send(at("/check-status/payment/transaction/000001")
                    .header("Authorization", "Bearer " + bare))
                .body())
        .contains("\"104\"");
  }

  @Test
  void faults_strike_as_they_are_armed() {
    simulator.faults().rate(Fault.LOSE_WEBHOOK, 1);
    String id = held("000008", "1000");
    simulator.faults().arm(new Directive(Fault.SERVER_ERROR, "capture"), 1);
    assertThat(operation(id, "charge").statusCode()).isEqualTo(500);
    simulator.faults().arm(new Directive(Fault.DROP_AFTER_SUCCESS, "capture"), 1);
    assertThatThrownBy(() -> operation(id, "charge")).isInstanceOf(IllegalStateException.class);
    assertThat(simulator.halyk().books(SHOP.terminal(), "000008").captured()).isEqualTo(100_000);
    simulator.faults().arm(new Directive(Fault.REFUND_FAILURE, "refund"), 1);
    assertThat(operation(id, "refund?amount=10").statusCode()).isEqualTo(400);
    await().until(() -> simulator.halyk().waiting() == 0);
    assertThat(heard).isEmpty();
    simulator.faults().calm();
    simulator.faults().rate(Fault.DUPLICATE_WEBHOOK, 1);
    held("000009", "1000");
    await().until(() -> heard.size() == 2);
    assertThat(heard.getFirst()).isEqualTo(heard.getLast());
  }

  @Test
  void what_happened_outlives_the_process_and_what_was_untold_is_told(@TempDir Path home) {
    simulator.close();
    simulator = ProviderSimulator.start(settings().keptIn(home));
    answer = 503;
    String token = bearer();
    String id = held("000010", "10");
    await().until(() -> !heard.isEmpty());
    simulator.close();
    heard.clear();
    answer = 200;
    simulator = ProviderSimulator.start(settings().keptIn(home).clock(Clock.systemUTC()));
    await().until(() -> heard.stream().anyMatch(told -> told.path("id").asString().equals(id)));
    assertThat(status("000010").path("transaction").path("id").asString()).isEqualTo(id);
    assertThat(
            send(at("/check-status/payment/transaction/000010").header("Authorization", token))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_page_is_opened_by_the_providers_script() {
    HttpResponse<String> script = send(at("/payform/payment-api.js"));
    assertThat(script.body()).contains("var halyk", "pay:");
    String payment = payment("000011", "10");
    assertThat(send(at("/payform/?params=" + URLEncoder.encode(payment, UTF_8))).body())
        .contains("Pay 10 ₸", "insufficient_funds");
  }
}
