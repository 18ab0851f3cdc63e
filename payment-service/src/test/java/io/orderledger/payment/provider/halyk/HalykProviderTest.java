package io.orderledger.payment.provider.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.payment.House;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.RefundSnapshot;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.ProviderSimulator;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.halyk.Card;
import io.orderledger.simulator.halyk.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The adapter against the provider's simulator; the numbers and the notes in a real database. */
class HalykProviderTest {

  private static final Shop OWN = new Shop("own", "s3cret", UUID.randomUUID().toString(), null);
  private static final String SELLER = "wired";
  private static ProviderSimulator simulator;
  private static HalykProvider provider;
  private static JdbcClient jdbc;
  private static HalykSettings settings;

  private final OrderNumber order =
      OrderNumber.ofIndex(ThreadLocalRandom.current().nextLong(OrderNumber.CAPACITY));

  @BeforeAll
  static void start(@TempDir Path mounted) throws IOException {
    simulator =
        ProviderSimulator.start(
            SimulatorSettings.inMemory().withholdingFor(Duration.ofSeconds(3)).shops(List.of(OWN)));
    Path secret = Files.writeString(mounted.resolve("secret"), "s3cret\n");
    settings =
        settings(
            Map.of(
                SELLER,
                new HalykSettings.Terminal("own", OWN.terminal(), null, secret, "old", null),
                "stranger",
                new HalykSettings.Terminal("own", OWN.terminal(), "guess", null, null, null)));
    jdbc = House.shared().service().bean(JdbcClient.class);
    provider = adapter(Clock.systemUTC());
  }

  private static HalykSettings settings(Map<String, HalykSettings.Terminal> sellers) {
    return new HalykSettings(
        simulator.uri(),
        simulator.uri().resolve("/oauth2/token"),
        URI.create("http://127.0.0.1:9/webhooks/halyk"),
        URI.create("http://shop.test/"),
        sellers,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1));
  }

  private static HalykProvider adapter(Clock clock) {
    return new HalykProvider(settings, new HalykInvoices(jdbc), new RefundNotes(jdbc), clock);
  }

  @AfterAll
  static void stop() {
    provider.close();
    simulator.close();
  }

  @AfterEach
  void calm() {
    simulator.faults().calm();
    simulator.halyk().shop(OWN);
  }

  private static void pay(IntentSnapshot intent, Card card) {
    String payment = String.valueOf(intent.clientSecret());
    HttpRequest request =
        HttpRequest.newBuilder(simulator.uri().resolve("/payform/"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "params=" + URLEncoder.encode(payment, UTF_8) + "&card=" + card.wire()))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private IntentSnapshot opened(int attempt, long tenge) {
    return provider.createIntent(SELLER, order, attempt, Tenge.of(tenge), "k");
  }

  private IntentSnapshot held(int attempt, long tenge) {
    IntentSnapshot page = opened(attempt, tenge);
    pay(page, Card.PAYS);
    IntentSnapshot held = provider.fetch(SELLER, page.intentId());
    assertThat(held.standing()).isEqualTo(Standing.HELD);
    return held;
  }

  private String captured(long tenge) {
    return provider.capture(SELLER, held(1, tenge).intentId(), Tenge.of(tenge), "k").intentId();
  }

  private RefundSnapshot refund(HalykProvider adapter, String intent, String id, long tenge) {
    return adapter.refund(SELLER, new RefundTarget(order, id, 1, intent), Tenge.of(tenge), "k");
  }

  private static long refunded(String intent) {
    return simulator.halyk().books(OWN.terminal(), intent.replaceFirst("/.*", "")).refunded() / 100;
  }

  @Test
  void an_attempt_is_an_invoice_of_digits_that_stays_the_same() {
    IntentSnapshot page = opened(1, 900);
    assertThat(page.intentId()).matches("[0-9]{7,15}");
    assertThat(opened(1, 900).intentId()).isEqualTo(page.intentId());
    assertThat(opened(2, 900).intentId()).isNotEqualTo(page.intentId());
    JsonNode payment = new JsonMapper().readTree(page.clientSecret());
    assertThat(payment.path("invoiceId").asString()).isEqualTo(page.intentId());
    assertThat(payment.path("amount").asLong()).isEqualTo(900);
    assertThat(payment.path("auth").path("access_token").asString()).isNotBlank();
    assertThat(payment.toString()).doesNotContain("s3cret");
    assertThat(page.toString()).doesNotContain("access_token");
    assertThat(provider.fetch(SELLER, page.intentId()).standing()).isEqualTo(Standing.PAYABLE);
  }

  @Test
  void its_intents_are_told_from_other_providers() {
    assertThat(provider.made("1000001")).isTrue();
    assertThat(provider.made("1000001/af2089fe-43b1-47eb-a61f-c78dd196e18d")).isTrue();
    assertThat(provider.made("pi_3Qk2vN0aB1cD2eF3")).isFalse();
    assertThat(provider.made("K7Q-M2X-9DF-1/891463508")).isFalse();
  }

  @Test
  void a_payment_is_read_by_its_invoice_and_by_its_transaction() {
    IntentSnapshot held = held(1, 700);
    assertThat(held.intentId()).matches("[0-9]+/[0-9a-f-]{36}");
    assertThat(provider.fetch(SELLER, held.intentId()).intentId()).isEqualTo(held.intentId());
    String another = held.intentId().replaceFirst("/.*", "/" + UUID.randomUUID());
    assertThatThrownBy(() -> provider.fetch(SELLER, another))
        .isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void a_definite_no_is_told_from_an_unknown_outcome() {
    IntentSnapshot held = held(1, 900);
    assertThatThrownBy(() -> provider.capture(SELLER, held.intentId(), Tenge.of(901), "k"))
        .isInstanceOf(ProviderDeclined.class);
    simulator.faults().arm(new Directive(Fault.RATE_LIMIT, "capture"), 1);
    assertThatThrownBy(() -> provider.capture(SELLER, held.intentId(), Tenge.of(900), "k"))
        .isInstanceOf(ProviderUnavailable.class);
    simulator.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "capture"), 1);
    assertThatThrownBy(() -> provider.capture(SELLER, held.intentId(), Tenge.of(600), "k"))
        .isInstanceOf(ProviderUnavailable.class);
    IntentSnapshot taken = provider.capture(SELLER, held.intentId(), Tenge.of(600), "k");
    assertThat(taken.captured()).isEqualTo(Tenge.of(600));
    assertThat(taken.amount()).isEqualTo(Tenge.of(900));
    assertThat(provider.cancel(SELLER, held.intentId(), "k").standing())
        .isEqualTo(Standing.CAPTURED);
  }

  @Test
  void a_hold_is_released_once() {
    IntentSnapshot held = held(1, 900);
    assertThat(provider.cancel(SELLER, held.intentId(), "k").standing()).isEqualTo(Standing.CLOSED);
    assertThat(provider.cancel(SELLER, held.intentId(), "k").standing()).isEqualTo(Standing.CLOSED);
    assertThatThrownBy(() -> provider.capture(SELLER, held.intentId(), Tenge.of(900), "k"))
        .isInstanceOf(ProviderDeclined.class);
  }

  @Test
  void an_invoice_is_not_ended_while_the_buyer_is_at_the_bank() {
    IntentSnapshot page = opened(1, 900);
    pay(page, Card.ASKS_FOR_3DS);
    assertThatThrownBy(() -> provider.cancel(SELLER, page.intentId(), "k"))
        .isInstanceOf(ProviderUnavailable.class);
    // Nobody is there for so long.
    try (HalykProvider later = adapter(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)))) {
      assertThat(later.cancel(SELLER, page.intentId(), "k").standing()).isEqualTo(Standing.CLOSED);
    }
  }

  @Test
  void a_declined_card_is_told_with_the_banks_code() {
    IntentSnapshot page = opened(1, 900);
    pay(page, Card.EXPIRED);
    IntentSnapshot declined = provider.fetch(SELLER, page.intentId());
    assertThat(declined.failed()).isTrue();
    assertThat(declined.declineCode()).isEqualTo("485");
    assertThat(declined.intentId()).isEqualTo(page.intentId());
    assertThat(provider.cancel(SELLER, page.intentId(), "k").standing()).isEqualTo(Standing.CLOSED);
  }

  @Test
  void less_than_ten_tenge_never_reaches_the_provider() {
    String intent = captured(900);
    simulator.faults().rate(Fault.SERVER_ERROR, 1); // A call would be an outage, not a decline.
    assertThatThrownBy(() -> refund(provider, intent, "r", 9))
        .isInstanceOfSatisfying(
            ProviderDeclined.class,
            no -> assertThat(no.code()).isEqualTo(HalykProvider.BELOW_LEAST_REFUND));
    simulator.faults().calm();
    refund(provider, intent, "r", 10);
    assertThat(refunded(intent)).isEqualTo(10);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_is_made_once_however_often_it_is_asked_for() {
    String intent = captured(900);
    RefundSnapshot made = refund(provider, intent, "r", 100);
    assertThat(refund(provider, intent, "r", 100).providerRefundId())
        .isEqualTo(made.providerRefundId());
    assertThat(refunded(intent)).isEqualTo(100);
    simulator.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "refund"), 1);
    assertThatThrownBy(() -> refund(provider, intent, "s", 100))
        .isInstanceOf(ProviderUnavailable.class);
    assertThatThrownBy(() -> refund(provider, intent, "another", 100))
        .as("of two without an answer nobody could tell which was made")
        .isInstanceOf(ProviderUnavailable.class);
    refund(provider, intent, "s", 100);
    refund(provider, intent, "another", 100);
    assertThat(refunded(intent)).isEqualTo(300);
    assertThat(provider.refunds(SELLER, intent, Instant.EPOCH))
        .extracting(RefundSnapshot::refundId)
        .containsExactly("r", "s", "another");
  }

  @Test
  void a_refund_without_an_answer_that_was_not_made_is_asked_for_again_after_a_while() {
    String intent = captured(900);
    simulator.faults().arm(new Directive(Fault.SERVER_ERROR, "refund"), 1);
    assertThatThrownBy(() -> refund(provider, intent, "r", 100))
        .isInstanceOf(ProviderUnavailable.class);
    assertThatThrownBy(() -> refund(provider, intent, "r", 100))
        .hasMessageContaining("may still be under way");
    assertThat(refunded(intent)).isZero();
    try (HalykProvider later = adapter(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)))) {
      refund(later, intent, "r", 100);
    }
    assertThat(refunded(intent)).isEqualTo(100);
  }

  @Test
  void what_is_given_back_in_the_cabinet_meanwhile_is_not_taken_for_ours() {
    String intent = captured(900);
    simulator.faults().arm(new Directive(Fault.SERVER_ERROR, "refund"), 1);
    assertThatThrownBy(() -> refund(provider, intent, "r", 100))
        .isInstanceOf(ProviderUnavailable.class);
    inTheCabinet(intent, 50);
    try (HalykProvider later = adapter(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)))) {
      refund(later, intent, "r", 100);
    }
    assertThat(refunded(intent)).isEqualTo(150);
    List<RefundSnapshot> all = provider.refunds(SELLER, intent, Instant.EPOCH);
    assertThat(all).extracting(RefundSnapshot::amount).contains(Tenge.of(50), Tenge.of(100));
    assertThat(all).hasSize(2);
    assertThat(provider.refunds(SELLER, intent, Instant.EPOCH)).isEqualTo(all);
  }

  /** The bank's own people know no notes of ours. */
  private static void inTheCabinet(String intent, long tenge) {
    try (HalykApi api = new HalykApi(settings, Clock.systemUTC())) {
      api.operate(SELLER, intent.replaceFirst(".*/", ""), "refund?amount=" + tenge);
    }
  }

  @Test
  void a_refusal_is_remembered_as_well() {
    String intent = captured(900);
    simulator.faults().arm(new Directive(Fault.REFUND_FAILURE, "refund"), 1);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> refund(provider, intent, "r", 100))
          .isInstanceOfSatisfying(
              ProviderDeclined.class, no -> assertThat(no.code()).isEqualTo("100"));
    }
    assertThat(refunded(intent)).isZero();
  }

  @Test
  void while_the_secret_is_changed_either_is_tried() {
    IntentSnapshot held = held(1, 900);
    simulator.halyk().shop(OWN.proving("old"));
    try (HalykProvider started = adapter(Clock.systemUTC())) {
      assertThat(started.fetch(SELLER, held.intentId()).standing()).isEqualTo(Standing.HELD);
    }
    simulator.halyk().shop(OWN.proving("a third"));
    try (HalykProvider started = adapter(Clock.systemUTC())) {
      assertThatThrownBy(() -> started.fetch(SELLER, held.intentId()))
          .isInstanceOf(ProviderUnavailable.class);
    }
  }

  @Test
  void credentials_that_are_not_taken_are_an_outage_and_not_a_decline() {
    assertThatThrownBy(() -> provider.createIntent("stranger", order, 8, Tenge.of(900), "k"))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("401");
    assertThatThrownBy(() -> provider.fetch("nobody", "1000001"))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("orderledger.halyk.sellers.nobody");
  }

  @Test
  void a_seller_without_a_secret_or_an_address_for_callbacks_stops_the_start() {
    assertThatThrownBy(
            () ->
                settings(Map.of("s", new HalykSettings.Terminal("c", "t", null, null, null, null))))
        .hasMessageContaining("client-secret");
    assertThatThrownBy(
            () ->
                new HalykSettings(
                    simulator.uri(),
                    simulator.uri(),
                    null,
                    null,
                    settings.sellers(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ZERO))
        .hasMessageContaining("callback-uri");
    assertThat(settings.toString() + settings.sellers()).doesNotContain("s3cret", "guess");
  }

  /** Computed with another implementation: HMAC-SHA256 under the key "s3cret", in hex, cut. */
  @Test
  void the_proof_is_made_of_the_secret_and_the_invoice() {
    assertThat(CallbackProof.of("s3cret", "1000001")).isEqualTo("0b74285afd91f2a6b77c4b23ba185161");
    String proof = CallbackProof.of("s3cret", "1000001");
    byte[] body = callback("1000001", proof);
    assertThat(provider.verify("", body, Map.of()).account()).isEqualTo(SELLER);
    assertThat(provider.parse("", body)).isEqualTo(new Notification.LookAt("1000001"));
    assertThat(
            provider.verify("", callback("1000001", CallbackProof.of("old", "1000001")), Map.of()))
        .isNotNull();
    for (byte[] bad :
        List.of(
            callback("1000002", proof),
            callback("1000001", ""),
            callback("K7Q-M2X-9DF-1", proof),
            "no json".getBytes(UTF_8))) {
      assertThatThrownBy(() -> provider.verify("", bad, Map.of()))
          .isInstanceOf(UnverifiedNotification.class);
    }
    assertThatThrownBy(() -> provider.parse("", "{}".getBytes(UTF_8)))
        .isInstanceOf(UndecodableNotification.class);
  }

  private static byte[] callback(String invoice, String proof) {
    return "{\"invoiceId\":\"%s\",\"secret_hash\":\"%s\",\"code\":\"ok\"}"
        .formatted(invoice, proof)
        .getBytes(UTF_8);
  }
}
