package io.orderledger.order.shortage;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static io.orderledger.shared.clause.ClauseId.B_12_1;
import static io.orderledger.shared.clause.ClauseId.B_1_11;
import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_4_3;
import static io.orderledger.shared.clause.ClauseId.B_4_5;
import static io.orderledger.shared.clause.ClauseId.B_5_10;
import static io.orderledger.shared.clause.ClauseId.B_6_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Goods turn out to be missing: the seller offers, delivery holds, the buyer chooses. */
@ExtendWith(OrderHouse.Door.class)
@Clause(B_4_5)
class ShortageTest {

  private static final Map<String, Object> ONE_KETTLE =
      Map.of("missing", List.of(item("KETTLE-17", 1)));
  private static final Map<String, Object> ALL =
      Map.of("missing", List.of(item("KETTLE-17", 2), item("TEA-3", 1)));

  @BeforeAll
  static void more_to_choose_from() {
    Map.of("KETTLE-20", 10_000L, "SHELF-1", 20_000L, "SHELF-2", 25_000L)
        .forEach((sku, price) -> operator().put("/products/" + sku, card(sku, price)));
  }

  private static Answer report(OrderNumber number, Map<String, Object> shortage) {
    return post(operator(), "/orders/" + number + "/shortage", shortage);
  }

  private static Answer choose(Client client, OrderNumber number, String choice) {
    return post(client, "/orders/" + number + "/shortage/answer", Map.of("choice", choice));
  }

  /** Reported, held by delivery, and the buyer asked. */
  private static void asked(OrderNumber number, Map<String, Object> shortage) {
    Answer reported = report(number, shortage);
    assertThat(reported.status()).as(reported.body()).isEqualTo(202);
    assertThat(reported.header("Location")).isEqualTo("/orders/" + number + "/shortage");
    int edit = reported.json().path("edit").asInt();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                house().neighbours().heard(OrderFact.EditRequested.class, number).stream()
                    .anyMatch(asked -> asked.edit() == edit));
    house().neighbours().tell(new DeliveryFact.HeldForEdit(number, edit, Instant.now()));
    awaitShortage(number, "asked");
  }

  private static void awaitShortage(OrderNumber number, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(shortage(number), "status"), status::equals);
  }

  private static JsonNode shortage(OrderNumber number) {
    return operator().get("/orders/" + number + "/shortage").json();
  }

  private static JsonNode order(OrderNumber number) {
    return operator().get("/orders/" + number).json();
  }

  private static long amount(JsonNode node, String field) {
    return node.path(field).path("amount").asLong();
  }

  private static void assertReckonedTheSame(OrderNumber number) {
    JsonNode check = operator().get("/orders/" + number + "/price").json();
    assertThat(check.path("same").asBoolean()).as(check.toString()).isTrue();
    assertThat(check.path("reckoned")).isEqualTo(check.path("recorded"));
  }

  @Test
  void a_refund_of_what_is_missing_leaves_the_rest_to_be_delivered() {
    OrderNumber number = placed("short-1");
    asked(number, ONE_KETTLE);
    JsonNode seen = buyer("short-1").get("/orders/" + number).json();
    assertThat(seen.path("shortage").path("choices").toString()).isEqualTo("[\"REFUND\"]");
    assertThat(seen.path("nextSteps").toString()).contains("ANSWER_SHORTAGE");
    assertThat(seen.path("shortage").path("held").asBoolean()).isTrue();

    Answer chosen = choose(buyer("short-1"), number, "REFUND");

    assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    assertThat(text(chosen.json(), "status")).isEqualTo("settled");
    assertThat(text(chosen.json(), "by")).isEqualTo("BUYER");
    OrderFact.OrderEdited edited = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(edited.edit()).isEqualTo(1);
    assertThat(edited.total().amount()).isEqualTo(15_500);
    assertThat(edited.deliveryPromise()).as("the day stays").isNull();
    JsonNode now = order(number);
    assertThat(amount(now, "total")).isEqualTo(15_500);
    assertThat(text(now.path("delivery").path("recipient"), "name")).isEqualTo("Aigerim Testova");
    assertThat(now.path("shortage").isMissingNode()).isTrue();
    assertThat(now.path("nextSteps").toString()).contains("REPORT_SHORTAGE");
    assertReckonedTheSame(number);
  }

  @Test
  @Clause({B_2_8, B_4_3})
  void a_replacement_keeps_its_offered_price_through_a_later_edit() {
    OrderNumber number = placed("short-2");
    Map<String, Object> instead =
        with(item("KETTLE-20", 2), "price", Map.of("amount", 9_500, "currency", "KZT"));
    asked(number, Map.of("missing", List.of(item("KETTLE-17", 2)), "replacement", instead));

    assertThat(choose(buyer("short-2"), number, "WAIT").problem()).isEqualTo("choice-not-offered");
    assertThat(choose(operator(), number, "REPLACE").status()).isEqualTo(200);

    assertThat(amount(order(number), "total")).isEqualTo(5_000 + 19_000 + 1_500);
    assertReckonedTheSame(number);
    Client buyer = buyer("short-2");
    String preview = "/orders/" + number + "/edits/preview";
    Answer fewer = buyer.post(preview, Map.of("items", List.of(item("KETTLE-20", 1))));
    assertThat(amount(fewer.json(), "total")).as(fewer.body()).isEqualTo(9_500 + 1_500);
    Answer back = buyer.post(preview, Map.of("items", List.of(item("KETTLE-17", 1))));
    assertThat(amount(back.json(), "total")).as("at today's price").isEqualTo(9_000 + 1_500);
    Answer another =
        buyer.post(preview, Map.of("delivery", Map.of("method", "PICKUP", "pickupPoint", "ALA-1")));
    assertThat(amount(another.json(), "total")).as(another.body()).isEqualTo(5_000 + 19_000);
  }

  @Test
  @Clause(B_6_3)
  void whoever_waits_has_the_same_order_on_a_later_day() {
    OrderNumber number = placed("short-3");
    LocalDate day = Almaty.dateOf(Instant.now()).plusDays(40);
    asked(number, with(ONE_KETTLE, "availableOn", day.toString()));

    assertThat(choose(buyer("short-3"), number, "WAIT").status()).isEqualTo(200);

    OrderFact.OrderEdited edited = house().neighbours().await(OrderFact.OrderEdited.class, number);
    DeliveryPromise promise = Objects.requireNonNull(edited.deliveryPromise());
    assertThat(promise.promisedFrom()).isEqualTo(day);
    assertThat(promise.latest()).isAfterOrEqualTo(promise.promisedBy());
    assertThat(edited.total().amount()).isEqualTo(24_500);
    assertReckonedTheSame(number);
    asked(number, ONE_KETTLE);
    assertThat(choose(buyer("short-3"), number, "REFUND").json().path("edit").asInt()).isEqualTo(2);
  }

  @Test
  void silence_means_refund_once_the_time_is_over() throws Exception {
    OrderNumber number = placed("short-4");
    asked(number, with(ONE_KETTLE, "replacement", item("KETTLE-20", 1)));
    assertThat(house().service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
        .isTrue();
    ShortageWatch watch = house().service().bean(ShortageWatch.class);
    Instant until = Instant.parse(text(shortage(number), "answerBy"));

    watch.lookAt(until.minusSeconds(1));
    assertThat(text(shortage(number), "status")).isEqualTo("asked");
    watch.lookAt(until);
    watch.lookAt(until);

    assertThat(text(shortage(number), "by")).isEqualTo("TIMEOUT");
    assertThat(house().neighbours().await(OrderFact.OrderEdited.class, number).total().amount())
        .isEqualTo(15_500);
    assertThat(choose(buyer("short-4"), number, "REPLACE").problem()).isEqualTo("no-shortage");
  }

  @Test
  @Clause({B_12_1, B_4_5})
  void force_majeure_makes_the_time_to_choose_longer_and_that_is_on_record() {
    OrderNumber number = placed("short-fm");
    asked(number, ONE_KETTLE);
    Instant before = Instant.parse(text(shortage(number), "answerBy"));
    LocalDate today = Almaty.dateOf(Instant.now());
    Answer declared =
        post(
            operator(),
            "/force-majeure",
            Map.of(
                "orderNumber", number.value(),
                "side", "BUYER",
                "kind", "FIRE",
                "beganOn", today.toString(),
                "endedOn", today.plusDays(1).toString(),
                "notice",
                    Map.of(
                        "from",
                        "BUYER",
                        "channel",
                        "EMAIL",
                        "receivedAt",
                        Instant.now().toString())));
    assertThat(declared.status()).as(declared.body()).isLessThan(500);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator().get("/orders/" + number).body(), it -> it.contains("FIRE"));

    assertThat(Instant.parse(text(shortage(number), "answerBy")))
        .isEqualTo(before.plus(Duration.ofDays(2)));
    assertThat(operator().get("/history/" + number).body()).contains("SHORTAGE_ANSWER");
  }

  @Test
  void goods_that_had_left_are_not_short() {
    OrderNumber number = placed("short-5");
    report(number, ONE_KETTLE);
    assertThat(choose(buyer("short-5"), number, "REFUND").problem())
        .isEqualTo("shortage-not-held-yet");

    house().neighbours().tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    house().neighbours().tell(new DeliveryFact.TooLateToEdit(number, 1, Instant.now()));

    awaitShortage(number, "dropped");
    assertThat(house().neighbours().await(OrderFact.EditRefused.class, number).edit()).isEqualTo(1);
    awaitStatus(number, "HANDED_TO_DELIVERY");
    assertThat(report(number, ONE_KETTLE).problem()).isEqualTo("already-dispatched");
  }

  @Test
  @Clause(B_5_10)
  void an_order_of_which_nothing_is_left_is_cancelled() {
    OrderNumber number = placed("short-6");
    asked(number, ALL);
    choose(buyer("short-6"), number, "REFUND");

    assertThat(house().neighbours().await(OrderFact.CancellationRequested.class, number).ground())
        .isEqualTo(CancellationGround.OUT_OF_STOCK);
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
    assertThat(house().neighbours().await(OrderFact.OrderCancelled.class, number).ground())
        .isEqualTo(CancellationGround.OUT_OF_STOCK);
  }

  @Test
  void the_buyer_may_rather_cancel_the_whole_order() {
    OrderNumber number = placed("short-7");
    asked(number, ONE_KETTLE);

    Answer asked =
        post(buyer("short-7"), "/orders/" + number + "/cancellation", Map.of("reason", "no"));

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(text(shortage(number), "status")).isEqualTo("cancelled");
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
  }

  @Test
  @Clause(B_3_3)
  void an_empty_stock_costs_the_buyer_neither_the_discount_nor_the_use_of_the_code() {
    Map<String, Object> promotion =
        Map.of(
            "sellerId", "goods",
            "id", "shelves-9",
            "kind", "PROMO_CODE",
            "code", "SHELVES9",
            "benefit",
                Map.of("amountOff", Map.of("amount", Map.of("amount", 9_000, "currency", "KZT"))),
            "minimum", Map.of("amount", 40_000, "currency", "KZT"),
            "limits", Map.of("USES", 1));
    assertThat(post(operator(), "/promotions", promotion).status()).isEqualTo(201);
    Map<String, Object> form =
        with(form(item("SHELF-1", 1), item("SHELF-2", 1)), "codes", List.of("SHELVES9"));
    OrderNumber number =
        new OrderNumber(text(post(buyer("short-8"), "/orders", form).json(), "orderNumber"));
    assertThat(amount(order(number), "total")).isEqualTo(36_000 + 1_500);

    asked(number, Map.of("missing", List.of(item("SHELF-1", 1))));
    choose(buyer("short-8"), number, "REFUND");

    // 9 000 off 45 000 are 4 000 and 5 000; the shelf that comes keeps its 5 000.
    assertThat(amount(order(number), "total")).isEqualTo(20_000 + 1_500);
    assertReckonedTheSame(number);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                operator()
                        .get("/promotions/shelves-9")
                        .json()
                        .path("uses")
                        .path(0)
                        .path("taken")
                        .asLong()
                    == 1);
  }

  @Test
  @Clause(B_1_11)
  void bad_reports_and_strangers_are_refused_and_leave_no_trace() {
    OrderNumber number = placed("short-9");

    assertThat(post(buyer("short-9"), "/orders/" + number + "/shortage", ONE_KETTLE).status())
        .isEqualTo(403);
    assertField(number, Map.of(), "missing");
    assertField(number, Map.of("missing", List.of(item("NO-SUCH", 1))), "missing[0].sku");
    assertField(number, Map.of("missing", List.of(item("TEA-3", 2))), "missing[0].quantity");
    assertField(number, with(ONE_KETTLE, "replacement", item("NO-SUCH", 1)), "replacement.sku");
    assertField(number, with(ONE_KETTLE, "replacement", item("TEA-3", 1)), "replacement.sku");
    assertField(
        number, with(ONE_KETTLE, "replacement", item("KETTLE-20", 0)), "replacement.quantity");
    assertField(number, with(ONE_KETTLE, "availableOn", "2020-01-01"), "availableOn");
    assertThat(operator().get("/orders/" + number + "/shortage").status()).isEqualTo(404);
    assertThat(choose(buyer("short-9"), number, "REFUND").problem()).isEqualTo("no-shortage");
    asked(number, ONE_KETTLE);
    assertThat(choose(buyer("stranger"), number, "REFUND").status()).isEqualTo(404);
    assertThat(buyer("stranger").get("/orders/" + number + "/shortage").status()).isEqualTo(404);
    assertThat(choose(buyer("short-9"), number, "NOTHING").status()).isEqualTo(400);
    assertThat(report(number, ONE_KETTLE).problem()).isEqualTo("shortage-open");
  }

  private static void assertField(OrderNumber number, Map<String, Object> shortage, String field) {
    Answer answer = report(number, shortage);
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(text(answer.json(), "field")).as(answer.body()).isEqualTo(field);
  }

  @Test
  void the_same_answer_twice_is_one_choice() {
    OrderNumber number = placed("short-10");
    asked(number, ONE_KETTLE);
    Client buyer = buyer("short-10").key("short-once");
    String path = "/orders/" + number + "/shortage/answer";

    Answer first = buyer.post(path, Map.of("choice", "REFUND"));
    Answer second = buyer.post(path, Map.of("choice", "REFUND"));

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(house().neighbours().heard(OrderFact.OrderEdited.class, number)).hasSizeLessThan(2);
  }
}
