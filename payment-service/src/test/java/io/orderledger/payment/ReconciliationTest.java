package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.tiptop.Card;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger, the providers' reports and the bank's statement of a day, in a house of its own. */
@Clause({ClauseId.B_5_19, ClauseId.A_3_9})
class ReconciliationTest {

  private static final LocalDate DAY = Almaty.dateOf(Instant.now());
  private static final String SITE = SimulatorSettings.DEFAULT_SITE.publicId();

  private static House house;

  @BeforeAll
  static void open() {
    house = House.alone("reconciliation");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void calm() {
    house.provider.faults().calm();
  }

  private static JsonNode imported(String provider, String account, String report) {
    Answer answer = report(provider, account, report);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Answer report(String provider, String account, String report) {
    return house
        .operator("anna")
        .post(
            "/settlement-reports?provider=%s&account=%s&day=%s".formatted(provider, account, DAY),
            report);
  }

  private static JsonNode reconciled() {
    Answer answer = house.operator("anna").post("/reconciliations/" + DAY, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<JsonNode> breaks(String state, String reference) {
    return house
        .operator("anna")
        .get("/reconciliation-breaks?limit=200&day=%s&state=%s".formatted(DAY, state))
        .json()
        .path("items")
        .valueStream()
        .filter(found -> found.path("reference").asString().equals(reference))
        .toList();
  }

  private static void credited(String sum, String purpose) {
    String statement =
        """
        account,statement,reference,bookedOn,amount,currency,purpose
        KZ86125KZT5004100100,%1$s,B-%1$s,%2$s,%3$s,KZT,%4$s
        """
            .formatted(UUID.randomUUID(), DAY, sum, purpose);
    Answer answer = house.operator("anna").post("/bank-statements", statement);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static Map<String, Long> trialBalance() {
    return house
        .operator("anna")
        .get("/ledger/trial-balance")
        .json()
        .path("accounts")
        .valueStream()
        .collect(
            Collectors.toMap(
                balance -> balance.path("account").asString(),
                balance -> balance.path("amount").path("amount").asLong()));
  }

  /** The column of an account in what a day's reconciliation answers, as text. */
  private static String sum(JsonNode day, String provider, String column) {
    return day.path("accounts")
        .valueStream()
        .filter(account -> account.path("provider").asString().equals(provider))
        .map(account -> account.path(column).asString().replace(" KZT", ""))
        .findFirst()
        .orElseThrow();
  }

  private static OrderNumber capturedAtTipTop(long total) {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, total);
    AtTipTop.pay(house, house.attempt(order), Card.PAYS);
    house.command(order, new ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(total)));
    return order;
  }

  private static String intent(OrderNumber order) {
    return Objects.requireNonNull(house.account(order).attempts().get(1).intentId());
  }

  @Test
  void when_all_is_settled_nothing_is_left_with_the_providers() {
    OrderNumber order = house.captured(19_501, "pm_card_visa");
    house.command(order, new RefundReturn("ret-1", Tenge.of(7_200)));
    house.until(order, account -> account.refunded().equals(Tenge.of(7_200)));
    capturedAtTipTop(30_003);
    Instant before = Instant.now();
    Map<String, Long> then = trialBalance();

    String stripe = house.provider.settlementReport(DAY, DAY);
    String tipTop = house.provider.tiptop().paidOut(SITE, DAY, DAY);
    imported("stripe", "shared", stripe);
    imported("tiptop", House.TIPTOP_SELLER, tipTop);
    String payout = "po_" + SimulatorSettings.DEFAULT_ACCOUNT.id() + '_' + DAY;
    assertThat(breaks("OPEN", payout))
        .extracting(found -> found.path("kind").asString())
        .containsExactly("PAYOUT_NOT_CREDITED");
    JsonNode missing = reconciled();
    assertThat(missing.path("open").asInt()).isEqualTo(2);
    assertThat(missing.path("lastRun").asString()).isNotBlank();

    credited(sum(missing, "stripe", "payouts"), "Provider payout " + payout);
    credited(sum(missing, "tiptop", "payouts"), "Sales of the day");
    JsonNode settled = reconciled();
    assertThat(settled.path("open").asInt()).as(settled.toString()).isZero();
    assertThat(breaks("RESOLVED", payout)).hasSize(1);
    assertThat(sum(settled, "stripe", "credited")).isEqualTo(sum(settled, "stripe", "payouts"));
    assertThat(trialBalance().getOrDefault("PROVIDER_CLEARING", 0L)).isZero();
    assertThat(trialBalance().get("PROVIDER_FEES")).isPositive();
    assertThat(trialBalance().values().stream().mapToLong(Long::longValue).sum()).isZero();

    Map<String, Long> once = trialBalance();
    assertThat(imported("stripe", "shared", stripe).path("taken").asInt()).isZero();
    reconciled();
    assertThat(trialBalance()).isEqualTo(once);
    assertThat(
            house
                .operator("anna")
                .get("/ledger/trial-balance?moment=" + before)
                .json()
                .path("accounts")
                .valueStream()
                .filter(balance -> balance.path("account").asString().equals("PROVIDER_CLEARING"))
                .map(balance -> balance.path("amount").path("amount").asLong()))
        .containsExactly(then.get("PROVIDER_CLEARING"));
    assertThat(
            house
                .jdbc()
                .sql("select count(*) from bank_credit where state = 'PAYOUT'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void what_nobody_told_us_of_is_found_explained_once_and_ends_when_we_hear_of_it() {
    OrderNumber order = house.captured(8_000, "pm_card_visa");
    house.provider.faults().rate(Fault.LOSE_WEBHOOK, 1);
    String made =
        house.post(
            "/v1/refunds",
            "key="
                + SimulatorSettings.DEFAULT_ACCOUNT.secretKey()
                + "&payment_intent="
                + intent(order)
                + "&amount=100000");
    String refund = made.replaceAll("(?s).*?\"id\":\"(re_[^\"]+)\".*", "$1");
    imported("stripe", "shared", house.provider.settlementReport(DAY, null));
    JsonNode found = breaks("OPEN", refund).getFirst();
    assertThat(found.path("kind").asString()).isEqualTo("MISSING_AT_US");
    assertThat(found.path("theirs").asString()).isEqualTo("-1000.00 KZT");
    assertThat(found.path("ours").isNull()).isTrue();

    String path = "/reconciliation-breaks/" + found.path("id").asLong() + "/explanation";
    Map<String, String> why = Map.of("reason", "Given back in the provider's cabinet");
    String key = UUID.randomUUID().toString();
    Answer explained = house.operator("anna").key(key).post(path, why);
    assertThat(explained.status()).as(explained.body()).isEqualTo(200);
    assertThat(explained.json().path("explanation").path("by").asString()).isEqualTo("anna");
    assertThat(house.operator("anna").key(key).post(path, why).status()).isEqualTo(200);
    reconciled();
    assertThat(breaks("OPEN", refund)).isEmpty();
    assertThat(breaks("EXPLAINED", refund))
        .singleElement()
        .satisfies(same -> assertThat(same.path("id")).isEqualTo(found.path("id")));
    assertThat(
            house
                .jdbc()
                .sql("select count(*) from reconciliation_explanation where request_key = ?")
                .param(key)
                .query(Long.class)
                .single())
        .isEqualTo(1);

    house.provider.faults().calm();
    resend(intent(order));
    house.until(order, account -> account.refunded().equals(Tenge.of(1_000)));
    reconciled();
    assertThat(breaks("RESOLVED", refund)).hasSize(1);
    assertThat(house.operator("berik").post(path, why).status()).isEqualTo(409);
  }

  /** The provider tells of the refund at last. */
  private static void resend(String intent) {
    String events =
        house.sent(
            HttpRequest.newBuilder(
                    house.provider.uri().resolve("/v1/events?type=charge.refunded&limit=100"))
                .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_ACCOUNT.secretKey())
                .build());
    String event =
        new JsonMapper()
            .readTree(events)
            .path("data")
            .valueStream()
            .filter(
                one ->
                    one.path("data")
                        .path("object")
                        .path("payment_intent")
                        .asString()
                        .equals(intent))
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    house.post("/simulator/events/" + event + "/resend", "");
  }

  @Test
  void what_a_report_leaves_out_is_missing_at_the_provider_until_a_later_report_tells_of_it() {
    String intent = intent(house.captured(5_000, "pm_card_visa"));
    String whole = house.provider.settlementReport(DAY, null);
    String without =
        Arrays.stream(whole.split("\n"))
            .filter(line -> !line.contains(intent))
            .collect(Collectors.joining("\n"));
    imported("stripe", "shared", without);
    assertThat(breaks("OPEN", intent))
        .extracting(found -> found.path("kind").asString())
        .containsExactly("MISSING_AT_PROVIDER");
    imported("stripe", "shared", whole);
    assertThat(breaks("OPEN", intent)).isEmpty();
    assertThat(breaks("RESOLVED", intent)).hasSize(1);

    Answer changed =
        report(
            "stripe", "shared", whole.replace("5000.00", "5001.00").replace("4855.00", "4856.00"));
    assertThat(changed.status()).as(changed.body()).isEqualTo(409);
    assertThat(report("stripe", "shared", "no,report\n1,2").status()).isEqualTo(422);
    assertThat(report("tiptop", "services", "{}").status()).isEqualTo(422);
    assertThat(report("nobody", "shared", whole).status()).isEqualTo(400);
  }
}
