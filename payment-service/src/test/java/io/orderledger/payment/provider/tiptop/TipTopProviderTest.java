package io.orderledger.payment.provider.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.orderledger.payment.provider.DecimalTenge;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.IntentSnapshot.Standing;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
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
import io.orderledger.simulator.tiptop.Card;
import io.orderledger.simulator.tiptop.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TipTopProviderTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(77);
  private static final Site OWN = new Site("pk_own", "s3cret", null);
  private static ProviderSimulator simulator;
  private static TipTopProvider provider;

  @BeforeAll
  static void start(@TempDir Path mounted) throws IOException {
    simulator =
        ProviderSimulator.start(
            SimulatorSettings.inMemory()
                .withholdingFor(Duration.ofSeconds(3))
                .sites(List.of(OWN, SimulatorSettings.DEFAULT_SITE)));
    Path secret = Files.writeString(mounted.resolve("secret"), "s3cret\n");
    provider =
        new TipTopProvider(
            new TipTopSettings(
                simulator.uri(),
                Map.of(
                    "services",
                    new TipTopSettings.Account("pk_own", null, secret, "old", null),
                    "goods",
                    new TipTopSettings.Account(
                        SimulatorSettings.DEFAULT_SITE.publicId(),
                        SimulatorSettings.DEFAULT_SITE.apiSecret(),
                        null,
                        null,
                        null),
                    "stranger",
                    new TipTopSettings.Account("pk_stranger", "guess", null, null, null)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)),
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    provider.close();
    simulator.close();
  }

  private static void pay(IntentSnapshot intent, Card card) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(String.valueOf(intent.clientSecret())))
            .POST(HttpRequest.BodyPublishers.ofString("card=" + card.wire()))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IntentSnapshot held(int attempt, long tenge) {
    IntentSnapshot page =
        provider.createIntent("services", ORDER, attempt, Tenge.of(tenge), "k-" + attempt);
    pay(page, Card.PAYS);
    IntentSnapshot held = provider.fetch("services", page.intentId());
    assertThat(held.standing()).isEqualTo(Standing.HELD);
    return held;
  }

  @Test
  @Clause({ClauseId.B_3_14, ClauseId.B_5_1})
  void tenge_are_decimal_text_at_the_edge_and_parts_of_a_tenge_are_refused() {
    assertThat(DecimalTenge.of(Tenge.of(18_000))).isEqualTo("18000.00");
    for (String same : List.of("18000", "18000.0", "18000.00", "1.8E4")) {
      assertThat(DecimalTenge.read(same, "KZT")).isEqualTo(Tenge.of(18_000));
    }
    for (String wrong : List.of("18000.50", "18000.001", "", "many", "1e99", "1".repeat(41))) {
      assertThatThrownBy(() -> DecimalTenge.read(wrong, "KZT"))
          .isInstanceOf(UndecodableNotification.class);
    }
    assertThatThrownBy(() -> DecimalTenge.read("18000.00", "RUB"))
        .isInstanceOf(UndecodableNotification.class);
    assertThat(held(9, 18_000).amount()).isEqualTo(Tenge.of(18_000));
  }

  /** As plain digits it would fill the memory, and take hours to read back. */
  @Test
  void a_number_with_an_absurd_exponent_is_refused_at_once() {
    byte[] body =
        """
        {"TransactionId": 504, "Amount": 1000.1e100000000, "Currency": "KZT", "ReasonCode": 5051,
         "DateTime": "2026-11-27 08:30:00", "InvoiceId": "K7QM2X9DF-1", "Status": "Declined"}\
        """
            .getBytes(UTF_8);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> provider.parse("fail", body))
                .isInstanceOf(UndecodableNotification.class)
                .hasMessageContaining("digits"));
  }

  @Test
  void an_attempt_is_a_page_of_the_providers_and_names_our_invoice() {
    IntentSnapshot page = provider.createIntent("services", ORDER, 1, Tenge.of(900), "k-page");
    assertThat(page.intentId()).isEqualTo(ORDER.value() + "-1");
    assertThat(page.clientSecret()).startsWith(simulator.uri() + "/d/");
    assertThat(page.toString()).doesNotContain("/d/");
    assertThat(provider.createIntent("services", ORDER, 1, Tenge.of(900), "k-page").clientSecret())
        .isEqualTo(page.clientSecret());
    assertThat(provider.fetch("services", page.intentId()).standing()).isEqualTo(Standing.PAYABLE);
    assertThat(provider.made(page.intentId())).isTrue();
    assertThat(provider.made(page.intentId() + "/12")).isTrue();
    assertThat(provider.made("pi_3Qk2vN0aB1cD2eF3")).isFalse();
  }

  @Test
  void an_attempt_can_be_read_by_its_invoice_and_by_its_transaction() {
    IntentSnapshot byInvoice = held(2, 700);
    assertThat(byInvoice.intentId()).matches(ORDER.value() + "-2/[0-9]+");
    IntentSnapshot byTransaction = provider.fetch("services", byInvoice.intentId());
    assertThat(byTransaction).isEqualTo(byInvoice);
    assertThatThrownBy(() -> provider.fetch("goods", byInvoice.intentId()))
        .isInstanceOf(ProviderDeclined.class);
  }

  @Test
  void a_definite_no_is_told_from_an_unknown_outcome() {
    IntentSnapshot held = held(3, 900);
    assertThatThrownBy(() -> provider.capture("services", held.intentId(), Tenge.of(901), "k-no"))
        .isInstanceOf(ProviderDeclined.class);
    simulator.faults().arm(new Directive(Fault.RATE_LIMIT, "capture"), 1);
    assertThatThrownBy(() -> provider.capture("services", held.intentId(), Tenge.of(900), "k-cap"))
        .isInstanceOf(ProviderUnavailable.class);
    simulator.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "capture"), 1);
    assertThatThrownBy(() -> provider.capture("services", held.intentId(), Tenge.of(900), "k-cap"))
        .isInstanceOf(ProviderUnavailable.class);
    assertThat(provider.capture("services", held.intentId(), Tenge.of(900), "k-cap").standing())
        .isEqualTo(Standing.CAPTURED);
    assertThatThrownBy(() -> provider.cancel("services", held.intentId(), "k-void"))
        .isInstanceOf(ProviderDeclined.class);
  }

  @Test
  void credentials_that_are_not_taken_are_an_outage_and_not_a_decline() {
    assertThatThrownBy(
            () -> provider.createIntent("stranger", ORDER, 8, Tenge.of(900), "k-stranger"))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("401");
    assertThatThrownBy(() -> provider.fetch("nobody", ORDER.value() + "-8"))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("orderledger.tiptop.sellers.nobody");
  }

  @Test
  void a_page_is_not_ended_while_the_buyer_is_at_the_bank() {
    IntentSnapshot page = provider.createIntent("services", ORDER, 4, Tenge.of(900), "k-bank");
    pay(page, Card.ASKS_FOR_3DS);
    assertThatThrownBy(() -> provider.cancel("services", page.intentId(), "k-end"))
        .isInstanceOf(ProviderUnavailable.class);
  }

  @Test
  void a_page_that_was_declined_or_never_paid_ends_without_a_call_that_moves_money() {
    IntentSnapshot page = provider.createIntent("services", ORDER, 5, Tenge.of(900), "k-five");
    assertThat(provider.cancel("services", page.intentId(), "k-end5").standing())
        .isEqualTo(Standing.CLOSED);
    pay(page, Card.EXPIRED);
    IntentSnapshot declined = provider.fetch("services", page.intentId());
    assertThat(declined.failed()).isTrue();
    assertThat(declined.declineCode()).isEqualTo("5054");
    assertThat(provider.cancel("services", page.intentId(), "k-end5b").standing())
        .isEqualTo(Standing.CLOSED);
  }

  private static final String BODY =
      "TransactionId=2000000001&Amount=18000.00&Currency=KZT&InvoiceId=A%2F1"
          + "&Data=%7B%22a%22%3A%22b+c%22%7D";

  private static String signer(byte[] raw, String hmac) {
    return provider.verify("pay", raw, Map.of("content-hmac", hmac)).account();
  }

  /** Computed with another implementation: HMAC-SHA256 under the key "s3cret", in base64. */
  @Test
  void the_header_is_the_hmac_of_the_bytes_as_they_came() {
    String hmac = "UcuRAt/UYNMZivHZC8pno9ZncrSM/9kuSysYykruSrY=";
    assertThat(signer(BODY.getBytes(UTF_8), hmac)).isEqualTo("services");
    for (String other : List.of(BODY + "&", BODY.replace("%2F", "/"), BODY.replace("+", "%20"))) {
      assertThatThrownBy(() -> signer(other.getBytes(UTF_8), hmac))
          .isInstanceOf(UnverifiedNotification.class);
    }
    assertThatThrownBy(() -> provider.verify("pay", BODY.getBytes(UTF_8), Map.of()))
        .isInstanceOf(UnverifiedNotification.class);
    assertThatThrownBy(() -> signer(BODY.getBytes(UTF_8), "not base64!"))
        .isInstanceOf(UnverifiedNotification.class);
  }

  private static String told(String kind) {
    String common =
        "TransactionId=5&InvoiceId=" + ORDER.value() + "-1&DateTime=2026-11-20+10%3A00%3A00";
    String money = "&Amount=100.00&Currency=KZT&PaymentAmount=60.00&PaymentCurrency=KZT";
    return switch (kind) {
      case "check" -> common + money + "&Status=Authorized&OperationType=Payment";
      case "pay" -> common + money + "&Status=Authorized&OperationType=Payment&GatewayName=G";
      case "confirm" -> common + money + "&Status=Completed";
      case "fail" -> common + money + "&Reason=InsufficientFunds&ReasonCode=5051";
      case "refund" -> common + "&PaymentTransactionId=4&Amount=7.00&OperationType=Refund";
      default -> common + "&Amount=100.00";
    };
  }

  private static Notification read(String kind, String body) {
    return provider.parse(kind, body.getBytes(UTF_8));
  }

  @Test
  void a_notification_says_what_its_kind_says() {
    assertThat(((Notification.OfIntent) read("pay", told("pay"))).intent().standing())
        .isEqualTo(Standing.HELD);
    IntentSnapshot taken = ((Notification.OfIntent) read("confirm", told("confirm"))).intent();
    assertThat(taken.amount()).isEqualTo(Tenge.of(100));
    assertThat(taken.captured()).isEqualTo(Tenge.of(60));
    IntentSnapshot failed = ((Notification.OfIntent) read("fail", told("fail"))).intent();
    assertThat(failed.declineCode()).isEqualTo("5051");
    assertThat(failed.intentId()).isEqualTo(ORDER.value() + "-1");
    var refund = ((Notification.OfRefund) read("refund", told("refund"))).refund();
    assertThat(refund.intentId()).isEqualTo(ORDER.value() + "-1/4");
    assertThat(refund.amount()).isEqualTo(Tenge.of(7));
  }

  /** The address is not signed: whoever saw one notification could send it to another address. */
  @Test
  void a_notification_at_the_address_of_another_kind_is_looked_up_and_never_believed() {
    for (String address : List.of("pay", "confirm", "fail", "refund")) {
      for (String kind : List.of("check", "pay", "confirm", "fail", "refund", "cancel")) {
        if (!kind.equals(address)) {
          assertThat(read(address, told(kind)))
              .as("%s at %s", kind, address)
              .isEqualTo(new Notification.LookAt(ORDER.value() + "-1/5"));
        }
      }
    }
    assertThat(read("cancel", told("cancel"))).isInstanceOf(Notification.LookAt.class);
  }

  @Test
  void json_is_read_like_a_form_and_what_is_neither_is_for_a_person() {
    String json =
        """
        {"TransactionId":5,"InvoiceId":"%s-1","DateTime":"2026-11-20 10:00:00","Amount":100.00,\
        "Currency":"KZT","Status":"Authorized","GatewayName":"G"}\
        """
            .formatted(ORDER);
    assertThat(read("pay", json)).isEqualTo(read("pay", told("pay").replace("60.00", "100.00")));
    for (String broken : List.of("{\"a\":", "a=%zz", "a=1&a=2")) {
      assertThatThrownBy(() -> read("pay", broken)).isInstanceOf(UndecodableNotification.class);
    }
    assertThat(read("pay", "TransactionId=5")).isInstanceOf(Notification.Irrelevant.class);
    assertThat(read("cancel", "TransactionId=5&InvoiceId=another"))
        .isInstanceOf(Notification.Irrelevant.class);
  }
}
