package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.event.ReturnFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentServiceTest {

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.provider.faults().calm();
  }

  private static Map<String, Object> tenge(long amount) {
    return Map.of("amount", amount, "currency", "KZT");
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_4})
  void an_order_is_paid_by_card_and_the_money_is_taken_when_the_goods_leave() {
    OrderNumber order = House.newOrder();
    house.placed(order, 18_000);
    await().until(() -> house.buyer().get("/payments/" + order).status() == 200);

    Answer attempt = house.attempt(order);
    assertThat(attempt.json().path("status").asString()).isEqualTo("CREATED");
    assertThat(attempt.json().path("clientSecret").asString()).contains("_secret_");
    house.pay(attempt, "pm_card_visa");
    house.until(order, account -> account.held().equals(Tenge.of(18_000)));

    house.tell("delivery-service", new DeliveryFact.Dispatched(order, "s-1", Instant.now()));
    house.until(order, account -> account.captured().equals(Tenge.of(18_000)));
    Answer payment = house.buyer().get("/payments/" + order);
    assertThat(payment.json().path("status").asString()).isEqualTo("CAPTURED");
    assertThat(payment.json().path("captured").path("amount").asLong()).isEqualTo(18_000);
    assertThat(payment.body()).doesNotContain("_secret_");
    assertThat(house.takenByProvider(order)).isEqualTo(18_000);
    assertThat(published(order))
        .containsExactly(
            "io.orderledger.payment.authorized.v1", "io.orderledger.payment.captured.v1");

    house.projected();
    Answer ledger = house.operator("anna").get("/payments/" + order + "/ledger");
    assertThat(ledger.json().path("postings").size()).isEqualTo(8);
    Answer trial = house.operator("anna").get("/ledger/trial-balance");
    assertThat(trial.json().path("total").path("amount").asLong()).isZero();
    assertThat(listed()).contains(order.value());
  }

  @Test
  @Clause({ClauseId.A_3_6, ClauseId.A_4_2_4})
  void the_money_for_services_is_taken_before_they_are_rendered() {
    OrderNumber order = House.newOrder();
    house.placed(order, 12_000);
    await().until(() -> house.buyer().get("/payments/" + order).status() == 200);
    house.pay(house.attempt(order), "pm_card_visa");
    house.until(order, account -> account.held().equals(Tenge.of(12_000)));

    house.tell("delivery-service", new RenderingFact.ServicesReleased(order, Instant.now()));

    house.until(order, account -> account.captured().equals(Tenge.of(12_000)));
  }

  /** All of the buyer's payments, a page after the other. */
  private List<String> listed() {
    List<String> numbers = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = house.buyer().get("/payments?limit=200" + after).json();
      page.path("items").forEach(item -> numbers.add(item.path("orderNumber").asString()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!after.isEmpty());
    return numbers;
  }

  private List<String> published(OrderNumber order) {
    List<String> types = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                EmbeddedKafka.shared().bootstrapServers(),
                "group.id",
                "test-" + order,
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("payments"));
      await()
          .atMost(Duration.ofSeconds(15))
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (order.value().equals(new String(record.key(), StandardCharsets.UTF_8))) {
                    types.add(
                        new String(
                            record.headers().lastHeader("ce_type").value(),
                            StandardCharsets.UTF_8));
                  }
                }
                return types.size() >= 2;
              });
    }
    return types;
  }

  @Test
  void a_request_sent_again_begins_no_second_attempt() {
    OrderNumber order = house.opened(5_000);
    var buyer = house.buyer();
    Answer first = buyer.post("/payments/" + order + "/attempts", "");
    Answer again = buyer.post("/payments/" + order + "/attempts", "");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(house.account(order).attempts()).hasSize(1);
    assertThat(house.buyer().post("/payments/" + order + "/attempts", "").problem())
        .isEqualTo("attempt-open");
  }

  @Test
  void a_stranger_learns_nothing_and_nobody_pays_without_a_key() {
    OrderNumber order = house.opened(5_000);
    assertThat(house.service.as("stranger", "customer").get("/payments/" + order).status())
        .isEqualTo(404);
    assertThat(
            house
                .service
                .as("stranger", "customer")
                .key("k")
                .post("/payments/" + order + "/attempts", "")
                .status())
        .isEqualTo(404);
    assertThat(
            house
                .service
                .as("buyer", "customer")
                .post("/payments/" + order + "/attempts", "")
                .status())
        .isEqualTo(400);
    assertThat(
            house
                .service
                .as("eve", "auditor")
                .key("k")
                .post("/payments/" + order + "/refunds", Map.of())
                .status())
        .isEqualTo(403);
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void a_declined_card_can_be_followed_by_another_attempt() {
    OrderNumber order = house.opened(5_000);
    house.pay(house.attempt(order), "pm_card_chargeDeclinedInsufficientFunds");
    house.until(order, account -> account.attempts().get(1).status() == AttemptStatus.FAILED);
    Answer second = house.attempt(order);
    assertThat(second.json().path("attempt").asInt()).isEqualTo(2);
    house.pay(second, "pm_card_visa");
    house.until(order, account -> account.held().equals(Tenge.of(5_000)));
    house.until(order, account -> account.attempts().get(1).status() == AttemptStatus.CLOSED);
    Answer seen = house.buyer().get("/payments/" + order);
    assertThat(seen.json().path("attempts").get(0).path("declineCode").asString())
        .isEqualTo("insufficient_funds");
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void cancelling_before_dispatch_releases_the_hold() {
    OrderNumber paid = house.opened(7_000);
    house.pay(house.attempt(paid), "pm_card_visa");
    house.until(paid, account -> account.held().isPositive());
    house.tell(
        "order-service",
        new OrderFact.OrderCancelled(
            paid, OrderFact.CancellationGround.BUYER, Tenge.ZERO, Instant.now()));
    house.until(paid, account -> account.attempts().get(1).status() == AttemptStatus.CLOSED);
    assertThat(house.account(paid).held()).isEqualTo(Tenge.ZERO);
    assertThat(house.takenByProvider(paid)).isZero();
    assertThat(house.history(paid)).endsWith("payment.attempt-closed", "payment.hold-released");
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void a_dispatch_told_before_its_order_waits_and_is_then_remembered() {
    OrderNumber order = House.newOrder();
    house.tell("delivery-service", new DeliveryFact.Dispatched(order, "s-1", Instant.now()));
    house.placed(order, 7_000);
    house.until(order, Account::shipped);
    house.pay(house.attempt(order), "pm_card_visa");
    house.until(order, account -> account.captured().equals(Tenge.of(7_000)));
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void m7_a_refusal_at_the_door_gives_back_what_is_not_withheld() {
    OrderNumber order = house.captured(25_000, "pm_card_visa");
    house.tell(
        "order-service",
        new OrderFact.OrderCancelled(
            order, OrderFact.CancellationGround.REFUSED_AT_DOOR, Tenge.of(3_500), Instant.now()));
    house.until(order, account -> account.refunded().equals(Tenge.of(21_500)));
  }

  @Test
  @Clause(ClauseId.B_9_5)
  void an_accepted_return_is_refunded_once() {
    OrderNumber order = house.captured(9_000, "pm_card_visa");
    var accepted =
        new ReturnFact.ReturnAccepted(
            order, "ret-1", List.of(new DeliveryFact.Items(1, 1)), Tenge.of(4_000), Instant.now());
    house.tell("returns-service", accepted);
    house.tell("returns-service", accepted);
    house.until(order, account -> account.refunded().equals(Tenge.of(4_000)));
    assertThat(house.account(order).refunds()).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_by_people_takes_two_of_them_and_never_exceeds_what_was_captured() {
    OrderNumber order = house.captured(10_000, "pm_card_visa");
    String refunds = "/payments/" + order + "/refunds";
    Answer asked =
        house.operator("anna").post(refunds, Map.of("amount", tenge(6_000), "reason", "goodwill"));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.json().path("status").asString()).isEqualTo("AWAITING_APPROVAL");
    String id = asked.json().path("refundId").asString();
    Answer tooMuch =
        house.operator("anna").post(refunds, Map.of("amount", tenge(6_000), "reason", "again"));
    assertThat(tooMuch.problem()).isEqualTo("refund-exceeds-captured");
    assertThat(tooMuch.json().path("clause").asString()).isEqualTo("B-5.11");
    assertThat(house.operator("anna").post(refunds + "/" + id + "/approval", "").problem())
        .isEqualTo("another-person-approves");
    assertThat(house.operator("berik").post(refunds + "/" + id + "/approval", "").status())
        .isEqualTo(202);
    house.until(order, account -> account.refunded().equals(Tenge.of(6_000)));
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_that_nobody_approves_is_withdrawn_with_a_reason_and_its_amount_is_free() {
    OrderNumber order = house.captured(10_000, "pm_card_visa");
    String refunds = "/payments/" + order + "/refunds";
    Map<String, Object> wish = Map.of("amount", tenge(10_000), "reason", "goodwill");
    house.operator("anna").post(refunds, wish);
    assertThat(house.operator("berik").post(refunds, wish).problem())
        .isEqualTo("refund-exceeds-captured");
    String withdrawal = refunds + "/refund-01/withdrawal";
    assertThat(house.operator("anna").post(withdrawal, Map.of()).status()).isEqualTo(400);
    var anna = house.operator("anna");
    Map<String, String> why = Map.of("reason", "Asked for twice, see 4242 4242 4242 4242");
    Answer withdrawn = anna.post(withdrawal, why);
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(anna.post(withdrawal, why).body()).isEqualTo(withdrawn.body());
    assertThat(house.operator("berik").post(withdrawal, why).status()).isEqualTo(200);
    assertThat(house.history(order))
        .filteredOn(type -> type.equals("payment.refund-withdrawn"))
        .hasSize(1);
    assertThat(house.operator("cem").get("/history/" + order).body())
        .contains("Asked for twice", "anna")
        .doesNotContain("4242 4242");
    assertThat(house.operator("berik").post(refunds + "/refund-01/approval", "").problem())
        .isEqualTo("refund-not-awaiting-approval");
    assertThat(house.operator("berik").post(refunds, wish).status()).isEqualTo(202);
    house.projected();
    assertThat(
            house
                .jdbc()
                .sql(
                    "select refunds_open from projection_payment_list.payment where order_number=?")
                .param(order.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_refund_that_the_bank_sends_back_is_tried_again_by_an_operator() {
    OrderNumber order = house.captured(10_000, "pm_card_visa");
    house.provider.faults().arm(new Directive(Fault.REFUND_FAILURE, "refund"), 1);
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    house.until(
        order,
        account ->
            account.refunds().values().stream()
                .anyMatch(refund -> refund.status() == RefundStatus.FAILED));
    Answer retried =
        house.operator("anna").post("/payments/" + order + "/refunds/refund-01/retry", "");
    assertThat(retried.json().path("refundId").asString()).isEqualTo("refund-02");
    house.until(order, account -> account.refunded().equals(Tenge.of(10_000)));
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void of_four_parallel_refunds_of_sixty_percent_exactly_one_stands_on_each_of_fifty_orders()
      throws Exception {
    List<OrderNumber> orders = new ArrayList<>();
    List<Callable<Integer>> requests = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<OrderNumber>> captures = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        captures.add(() -> house.captured(10_000, "pm_card_visa"));
      }
      for (var capture : threads.invokeAll(captures)) {
        orders.add(capture.get());
      }
      for (OrderNumber order : orders) {
        for (int i = 0; i < 4; i++) {
          requests.add(
              () ->
                  house
                      .operator("anna")
                      .post(
                          "/payments/" + order + "/refunds",
                          Map.of("amount", tenge(6_000), "reason", "parallel"))
                      .status());
        }
      }
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(status -> status == 202).hasSize(50);
      assertThat(answers).filteredOn(status -> status == 409).hasSize(150);
    }
    assertThat(orders).allSatisfy(order -> assertThat(house.account(order).refunds()).hasSize(1));
  }

  @Test
  void a_lost_webhook_is_made_up_for_by_asking() {
    OrderNumber order = house.opened(3_000);
    Answer attempt = house.attempt(order);
    house.provider.faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.pay(attempt, "pm_card_visa");
    house.until(order, account -> account.held().equals(Tenge.of(3_000)));
  }

  @Test
  void an_answer_that_never_comes_charges_and_refunds_once() {
    OrderNumber order = house.opened(4_000);
    house.provider.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "create"), 1);
    Answer attempt = house.attempt(order);
    house.pay(attempt, "pm_card_visa");
    house.until(order, account -> account.held().isPositive());
    house.provider.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "capture"), 1);
    house.provider.faults().arm(new Directive(Fault.DROP_AFTER_SUCCESS, "refund"), 1);
    house.provider.faults().arm(new Directive(Fault.SERVER_ERROR, "refund"), 1);
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(4_000)));
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    house.until(order, account -> account.refunded().equals(Tenge.of(4_000)));
    assertThat(house.takenByProvider(order)).isEqualTo(4_000);
    String intent = house.account(order).attempts().get(1).intentId();
    var books =
        house.provider.books().intents().stream()
            .filter(entry -> entry.intent().equals(intent))
            .findFirst()
            .orElseThrow();
    assertThat(books.refunded()).isEqualTo(400_000);
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void m14_money_that_comes_after_the_cancellation_goes_back_in_full() {
    OrderNumber order = house.opened(6_000);
    Answer attempt = house.attempt(order);
    house.pay(attempt, "pm_card_visa");
    house.until(order, account -> account.held().isPositive());
    // Taken at the provider by hand, at the same moment as the cancellation.
    String intent = attempt.json().path("paymentIntentId").asString();
    house.provider.faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.post(
        "/v1/payment_intents/" + intent + "/capture",
        "key=" + SimulatorSettings.DEFAULT_ACCOUNT.secretKey());
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    house.until(order, account -> account.refunded().equals(Tenge.of(6_000)));
    assertThat(house.history(order))
        .contains("payment.cancelled", "payment.captured", "payment.refund-succeeded");
  }

  @Test
  @Clause(ClauseId.B_5_19)
  void a_refund_made_at_the_provider_is_learnt_of() {
    OrderNumber order = house.captured(8_000, "pm_card_visa");
    String intent = house.account(order).attempts().get(1).intentId();
    house.post(
        "/v1/refunds",
        "key="
            + SimulatorSettings.DEFAULT_ACCOUNT.secretKey()
            + "&payment_intent="
            + intent
            + "&amount=100000");
    house.until(order, account -> account.refunded().equals(Tenge.of(1_000)));
    assertThat(house.account(order).refundable()).isEqualTo(Tenge.of(7_000));
  }

  @Test
  void the_tasks_can_be_lost_and_made_again_and_nothing_happens_twice() {
    OrderNumber order = house.captured(2_000, "pm_card_visa");
    house.command(order, new PaymentCommand.RefundReturn("ret-1", Tenge.of(500)));
    house.until(order, account -> account.refunded().equals(Tenge.of(500)));
    long before = house.provider.books().total().refunded();
    List<String> history = house.history(order);
    // As after a loss of both: the follower reads everything again at its next start.
    house.restartFollowing(
        () -> {
          house.jdbc().sql("delete from payment_task").update();
          house.jdbc().sql("update effect_cursor set log_index = 0").update();
        });
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                house
                        .jdbc()
                        .sql(
                            "select count(*) from payment_task where task_name = 'provider-effect'")
                        .query(Long.class)
                        .single()
                    == 0);
    assertThat(house.history(order)).isEqualTo(history);
    assertThat(house.provider.books().total().refunded()).isEqualTo(before);
  }

  @Test
  void the_database_refuses_postings_that_do_not_balance_and_every_change_of_one() {
    house.captured(1_000, "pm_card_visa");
    house.projected();
    assertThatThrownBy(
            () ->
                house
                    .jdbc()
                    .sql(
                        """
                        insert into projection_ledger.posting
                        values (-1, 1, 'none', 'none', 'SALES', 5, now())
                        """)
                    .update())
        .hasMessageContaining("do not balance");
    assertThatThrownBy(
            () -> house.jdbc().sql("update projection_ledger.posting set amount = 1").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void all_projections_come_out_the_same_when_they_are_made_again() {
    house.captured(1_000, "pm_card_visa");
    house.projected();
    var projections = house.service.bean(Projections.class);
    assertThat(projections.all())
        .isNotEmpty()
        .allSatisfy(
            projection ->
                assertThat(projections.replayBeside(projection).same())
                    .as("%s", projection.name())
                    .isTrue());
  }
}
