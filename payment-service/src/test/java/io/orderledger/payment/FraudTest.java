package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.payment.fraud.HeededSigns;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.recurring.LookingAhead;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.AntiFraudTerms.Rule;
import io.orderledger.shared.event.AntiFraudTerms.Signal;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.ForceMajeureTerms;
import io.orderledger.shared.event.OfferFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.HoldReleased;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.ServiceTerms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What looks like fraud, on a real database and broker, with the provider beside it (B-5.14). */
class FraudTest {

  private static final String RECIPIENT = "Айгерим Ахметова";
  private static final String SUSPECTED = "io.orderledger.payment.suspected.v1";

  private final House house = House.shared();
  private final String customer = "buyer-" + UUID.randomUUID();
  private final String device = "device-" + UUID.randomUUID();

  /** An edition of these rules, once the service knows it. */
  private String heeding(Rule... rules) {
    String edition = "watched-" + UUID.randomUUID();
    OfferFact.Terms terms =
        new OfferFact.Terms(
            14,
            5,
            true,
            BuyerTerms.WHEN_SILENT,
            OrderingTerms.WHEN_SILENT,
            new PaymentTerms(
                List.of(OrderFact.PaymentMethod.CARD),
                1_440,
                3,
                3,
                10,
                null,
                null,
                new AntiFraudTerms(List.of(rules))),
            DeliveryTerms.WHEN_SILENT,
            AftermathTerms.WHEN_SILENT,
            ServiceTerms.WHEN_SILENT,
            ForceMajeureTerms.WHEN_SILENT,
            null,
            null);
    house.tell(
        "order-service",
        new OfferFact.OfferEditionPublished(
            "goods", edition, LocalDate.of(2026, 1, 1), null, terms, "ab".repeat(32)));
    HeededSigns heeded = house.service().bean(HeededSigns.class);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> !heeded.of("goods", edition).rules().isEmpty());
    return edition;
  }

  private static Rule rule(Signal signal, long threshold, Consequence consequence) {
    return new Rule(signal, threshold, 60, consequence);
  }

  private OrderNumber opened(String edition, String of, long total) {
    OrderNumber order = House.newOrder();
    house.command(
        order,
        new PaymentCommand.OpenPayment(
            order, of, "goods", Tenge.of(total), edition, PersonalText.of(RECIPIENT)));
    return order;
  }

  private Client buyer(String who) {
    return house
        .service()
        .as(who, "customer")
        .key(UUID.randomUUID().toString())
        .with("X-Device-Id", device);
  }

  private Answer begun(OrderNumber order, String who) {
    Answer answer = buyer(who).post("/payments/" + order + "/attempts", "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private JsonNode found(OrderNumber order) {
    return house.operator("anna").get("/payments/" + order + "/fraud-signals").json().path("found");
  }

  private JsonNode awaitFound(OrderNumber order, int count) {
    return await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> found(order), found -> found.size() == count);
  }

  private int intents() {
    return house.provider().books().intents().size();
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void an_attempt_at_the_threshold_is_refused_and_leaves_no_trace_at_the_provider() {
    String edition = heeding(rule(Signal.ATTEMPTS_OF_DEVICE, 2, Consequence.REFUSE));
    begun(opened(edition, customer, 1_000), customer);
    OrderNumber second = opened(edition, customer, 1_000);
    int before = intents();
    Client again = buyer(customer);

    Answer refused = again.post("/payments/" + second + "/attempts", "");
    Answer repeated = again.post("/payments/" + second + "/attempts", "");

    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("payment-refused");
    assertThat(refused.json().path("clause").asString()).isEqualTo("B-5.14");
    assertThat(refused.json().path("next").asString()).contains("another way", "operator");
    assertThat(refused.body()).doesNotContain("ATTEMPTS_OF_DEVICE", device);
    assertThat(repeated.status()).isEqualTo(409);
    assertThat(intents()).isEqualTo(before);
    assertThat(house.history(second)).containsExactly("payment.opened", "payment.suspicion-found");
    JsonNode one = found(second).path(0);
    assertThat(one.path("ground").asString()).isEqualTo("ATTEMPTS_OF_DEVICE");
    assertThat(one.path("consequence").asString()).isEqualTo("REFUSE");
    assertThat(one.path("clause").asString()).isEqualTo("B-5.14");
    assertThat(one.path("counted").asInt()).isEqualTo(2);

    Answer released =
        house
            .operator("anna")
            .post(
                "/payments/" + second + "/fraud-signals/release",
                Map.of("reason", "two people at one table"));
    assertThat(released.status()).as(released.body()).isEqualTo(200);
    assertThat(released.json().path("found").path(0).path("releasedBy").asString())
        .contains("anna");
    begun(second, customer);
  }

  @Test
  @Clause({ClauseId.B_5_14, ClauseId.B_5_15})
  void a_charge_under_a_mandate_is_counted_and_refused_like_any_other_attempt() {
    String edition = heeding(rule(Signal.FAILURES_OF_CUSTOMER, 1, Consequence.REFUSE));
    OrderNumber paid = opened(edition, customer, 1_000);
    house.pay(
        buyer(customer).post("/payments/" + paid + "/attempts", AtSavedCards.consenting()),
        "pm_card_visa");
    Answer given =
        buyer(customer).post("/mandates", scheduled(new AtSavedCards(house).saved(paid)));
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    String mandate = given.json().path("mandateId").asString();
    OrderNumber order = opened(edition, customer, 2_000);
    buyer(customer).post("/mandates/" + mandate + "/orders", Map.of("orderNumber", order.value()));
    OrderNumber declined = opened(edition, customer, 1_000);
    house.pay(begun(declined, customer), "pm_card_chargeDeclined");
    awaitFound(declined, 1);
    int before = intents();

    Answer asked =
        house
            .operator("oscar")
            .post("/mandates/" + mandate + "/charges", Map.of("orderNumber", order.value()));
    house.projected();
    LookingAhead.at(house, Instant.now());

    assertThat(asked.status()).as(asked.body()).isEqualTo(409);
    assertThat(asked.problem()).isEqualTo("payment-refused");
    assertThat(house.account(order).attempts()).isEmpty();
    assertThat(intents()).isEqualTo(before);
    assertThat(buyer(customer).get("/mandates/" + mandate).body()).contains("payment-refused");
  }

  private static Map<String, Object> scheduled(String card) {
    return Map.of(
        "cardId",
        card,
        "schedule",
        Map.of("every", 1, "unit", "MONTH", "noticeDays", 0),
        "maximum",
        Map.of("amount", 9_000, "currency", "KZT"),
        "firstOn",
        Almaty.dateOf(Instant.now()).toString(),
        "consent",
        Map.of("version", "2026-11", "language", "en", "channel", "web"));
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void of_ten_attempts_at_once_no_more_begin_than_the_threshold_lets() throws Exception {
    String edition = heeding(rule(Signal.ATTEMPTS_OF_DEVICE, 4, Consequence.REFUSE));
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String who = customer + i;
      OrderNumber order = opened(edition, who, 1_000);
      attempts.add(() -> buyer(who).post("/payments/" + order + "/attempts", "").status());
    }
    int refused = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      for (Future<Integer> answer : threads.invokeAll(attempts)) {
        refused += answer.get() == 409 ? 1 : 0;
      }
    }
    assertThat(refused).isEqualTo(7);
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void declined_cards_are_told_once_and_count_anew_when_a_person_has_looked() {
    String edition = heeding(rule(Signal.FAILURES_OF_CUSTOMER, 2, Consequence.HOLD));
    OrderNumber order = opened(edition, customer, 1_000);
    Answer attempt = begun(order, customer);
    house.pay(attempt, "pm_card_chargeDeclined");
    house.pay(attempt, "pm_card_chargeDeclined");

    JsonNode one = awaitFound(order, 1).path(0);
    assertThat(one.path("consequence").asString()).isEqualTo("HOLD");
    assertThat(one.has("releasedBy")).isFalse();
    assertThat(told(order)).isEqualTo(1);

    house.tell("order-service", new HoldReleased(order, "operator-7", Instant.now()));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> found(order).path(0).path("releasedBy").asString().equals("operator-7"));
    house.pay(attempt, "pm_card_chargeDeclined");
    awaitDeclined(order, 3);
    assertThat(found(order).size()).isEqualTo(1);
    house.pay(attempt, "pm_card_chargeDeclined");
    assertThat(awaitFound(order, 2).path(1).path("counted").asInt()).isEqualTo(2);
  }

  private void awaitDeclined(OrderNumber order, long count) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                house
                        .jdbc()
                        .sql(
                            "select count(*) from fraud_sight"
                                + " where order_number = ? and kind = 'DECLINED'")
                        .param(order.value())
                        .query(Long.class)
                        .single()
                    == count);
  }

  /** How often the others were told of a suspicion, a moment after it is on record. */
  private long told(OrderNumber order) {
    long count = 0;
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                EmbeddedKafka.shared().bootstrapServers(),
                "group.id",
                "fraud-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("payments"));
      Instant until = Instant.now().plusSeconds(10);
      Instant quiet = until;
      while (Instant.now().isBefore(until) && Instant.now().isBefore(quiet)) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          String type =
              new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
          if (key.equals(order.value()) && type.equals(SUSPECTED)) {
            count++;
            quiet = Instant.now().plusSeconds(1);
          }
        }
      }
    }
    return count;
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void one_card_in_several_hands_is_held_too_late_to_be_refused() {
    String edition = heeding(rule(Signal.CUSTOMERS_OF_CARD, 2, Consequence.REFUSE));
    OrderNumber first = opened(edition, customer, 1_000);
    house.pay(begun(first, customer), "pm_card_unionpay");
    house.until(first, account -> account.held().isPositive());
    String another = customer + "-2";
    OrderNumber second = opened(edition, another, 1_000);
    house.pay(begun(second, another), "pm_card_unionpay");

    JsonNode one = awaitFound(second, 1).path(0);

    assertThat(one.path("ground").asString()).isEqualTo("CUSTOMERS_OF_CARD");
    assertThat(one.path("consequence").asString()).isEqualTo("HOLD");
    assertThat(found(first).size()).isZero();
    house.until(second, account -> account.held().equals(Tenge.of(1_000)));
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void a_stranger_who_pays_is_found_and_the_recipient_in_other_letters_is_not() {
    String edition = heeding(rule(Signal.PAYER_MISMATCH, 1, Consequence.HOLD));
    OrderNumber own = opened(edition, customer, 1_000);
    OrderNumber stranger = opened(edition, customer, 1_000);
    OrderNumber nameless = opened(edition, customer, 1_000);
    charged(own, "AKHMETOVA AIGERIM");
    charged(stranger, "JOHN SMITH");
    charged(nameless, null);

    assertThat(awaitFound(stranger, 1).path(0).path("ground").asString())
        .isEqualTo("PAYER_MISMATCH");
    assertThat(found(own).size()).isZero();
    assertThat(found(nameless).size()).isZero();
    assertThat(told(stranger)).isEqualTo(1);
  }

  /** Stripe tells of a charge, twice. */
  private void charged(OrderNumber order, @Nullable String name) {
    String charge = "ch_" + UUID.randomUUID().toString().replace("-", "");
    List<String> events = List.of(WebhookTest.newEvent(), WebhookTest.newEvent());
    for (String event : events) {
      String payload =
          """
          {"id":"%s","object":"event","api_version":"2026-07-29.dahlia","created":%d,\
          "type":"charge.succeeded","livemode":false,"pending_webhooks":1,\
          "data":{"object":{"id":"%s","object":"charge","amount":100000,"currency":"kzt",\
          "status":"succeeded","payment_intent":"pi_%s",\
          "billing_details":{"name":%s},\
          "payment_method_details":{"type":"card","card":{"fingerprint":"card-of-%s"}},\
          "metadata":{"order_number":"%s","attempt":"1"}}}}\
          """
              .formatted(
                  event,
                  Instant.now().getEpochSecond(),
                  charge,
                  charge,
                  name == null ? "null" : '"' + name + '"',
                  customer,
                  order);
      assertThat(WebhookTest.deliver(payload, House.SECRET, Instant.now()).status()).isEqualTo(200);
    }
    events.forEach(
        event ->
            await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> WebhookTest.state(event).equals("DONE")));
  }

  @Test
  @Clause(ClauseId.B_5_14)
  void an_anonymiser_that_the_gateway_tells_of_is_refused() {
    String edition = heeding(rule(Signal.ANONYMISER, 1, Consequence.REFUSE));
    OrderNumber order = opened(edition, customer, 1_000);

    Answer refused =
        buyer(customer).with("X-Anonymiser", "true").post("/payments/" + order + "/attempts", "");

    assertThat(refused.problem()).isEqualTo("payment-refused");
    begun(order, customer);
  }

  @Test
  void an_edition_that_is_silent_keeps_nothing_of_who_pays() {
    OrderNumber order = house.opened(1_000);
    house.pay(house.attempt(order), "pm_card_chargeDeclined");
    house.until(order, account -> account.attempts().get(1).declineCode() != null);

    assertThat(found(order).size()).isZero();
    assertThat(
            house
                .jdbc()
                .sql("select count(*) from fraud_sight where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void nothing_of_a_person_is_stored_in_clear() {
    String edition = heeding(rule(Signal.PAYER_MISMATCH, 1, Consequence.HOLD));
    OrderNumber order = opened(edition, customer, 1_000);
    begun(order, customer);
    charged(order, "ZZYZX QUUXINGTON");
    awaitFound(order, 1);

    List<String> tables =
        house
            .jdbc()
            .sql(
                """
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema')
                   and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
                """)
            .query(String.class)
            .list();
    assertThat(tables).anyMatch(table -> table.endsWith("fraud_sight"));
    for (String secret : List.of("QUUXINGTON", device, "card-of-" + customer, RECIPIENT)) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      for (String table : tables) {
        assertThat(
                house
                    .jdbc()
                    .sql(
                        "select count(*) from "
                            + table
                            + " as row where position(? in row::text) > 0"
                            + " or position(? in row::text) > 0")
                    .params(secret, hex)
                    .query(Long.class)
                    .single())
            .as("%s in %s", secret, table)
            .isZero();
      }
    }
    assertThat(house.operator("anna").get("/payments/" + order + "/fraud-signals").body())
        .doesNotContain("QUUXINGTON", device);
  }

  @Test
  void what_no_window_reaches_any_more_is_thrown_away() {
    String reference = "test:" + UUID.randomUUID();
    house
        .jdbc()
        .sql(
            """
            insert into fraud_sight (reference, kind, at, order_number, customer, amount)
            values (?, 'BEGUN', now() - interval '31 days', 'none', 'none', 1)
            """)
        .param(reference)
        .update();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                house
                        .jdbc()
                        .sql("select count(*) from fraud_sight where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single()
                    == 0);
  }
}
