package io.orderledger.order;

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
import static io.orderledger.shared.clause.ClauseId.B_1_11;
import static io.orderledger.shared.clause.ClauseId.B_2_8;
import static io.orderledger.shared.clause.ClauseId.B_3_10;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_4_3;
import static io.orderledger.shared.clause.ClauseId.B_6_9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A placed order is edited: looked at, asked for, decided by delivery, and followed by all. */
@ExtendWith(OrderHouse.Door.class)
@Clause(B_4_3)
class EditTest {

  @BeforeAll
  static void a_shop_of_dear_things() {
    Map.of("SOFA", 30_000L, "CHAIR", 12_000L, "DESK", 38_000L, "SAUCER", 3_000L)
        .forEach((sku, price) -> operator().put("/products/" + sku, card(sku, price)));
  }

  private static Map<String, Object> money(long amount) {
    return Map.of("amount", amount, "currency", "KZT");
  }

  private static Map<String, Object> items(Object... items) {
    return Map.of("items", List.of(items));
  }

  private static Answer preview(String subject, OrderNumber number, Map<String, Object> edit) {
    return buyer(subject).post("/orders/" + number + "/edits/preview", edit);
  }

  private static Answer edit(
      Client client, OrderNumber number, String seen, Map<String, Object> edit, long told) {
    return client
        .key(UUID.randomUUID().toString())
        .with("If-Match", seen)
        .post("/orders/" + number + "/edits", with(edit, "expectedTotal", money(told)));
  }

  /** Looked at, asked for, and granted by delivery. */
  private static void edited(
      String subject, OrderNumber number, Map<String, Object> edit, long total) {
    Answer preview = preview(subject, number, edit);
    assertThat(amount(preview.json(), "total")).as(preview.body()).isEqualTo(total);
    Answer asked = edit(buyer(subject), number, preview.header("ETag"), edit, total);
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    int count = asked.json().path("edit").asInt();
    house().neighbours().tell(new DeliveryFact.HeldForEdit(number, count, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> text(buyer(subject).get(asked.header("Location")).json(), "status"),
            "made"::equals);
  }

  private static OrderNumber ordered(String subject, String code, Object... items) {
    Map<String, Object> form =
        code.isEmpty() ? form(items) : with(form(items), "codes", List.of(code));
    Answer answer = post(buyer(subject), "/orders", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OrderNumber(text(answer.json(), "orderNumber"));
  }

  private static JsonNode order(OrderNumber number) {
    return operator().get("/orders/" + number).json();
  }

  private static long amount(JsonNode node, String field) {
    return node.path(field).path("amount").asLong();
  }

  private static void publish(String id, String code, long minimum, long limit) {
    Map<String, Object> promotion = new HashMap<>();
    promotion.put("sellerId", "goods");
    promotion.put("id", id);
    promotion.put("kind", "PROMO_CODE");
    promotion.put("code", code);
    promotion.put("benefit", Map.of("amountOff", Map.of("amount", money(5_000))));
    promotion.put("minimum", money(minimum));
    promotion.put("limits", Map.of("USES", limit));
    Answer answer = post(operator(), "/promotions", promotion);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static long taken(String promotion) {
    return operator()
        .get("/promotions/" + promotion)
        .json()
        .path("uses")
        .path(0)
        .path("taken")
        .asLong();
  }

  private static void awaitTaken(String promotion, long uses) {
    await().atMost(Duration.ofSeconds(20)).until(() -> taken(promotion) == uses);
  }

  @Test
  void an_edit_is_looked_at_asked_for_and_made_when_delivery_has_the_goods() {
    OrderNumber number = placed("editor-1");
    Answer preview = preview("editor-1", number, items(item("KETTLE-17", 1)));
    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(amount(preview.json(), "totalBefore")).isEqualTo(24_500);
    assertThat(amount(preview.json(), "total")).isEqualTo(10_500);
    assertThat(amount(preview.json(), "difference")).isEqualTo(-14_000);
    assertThat(amount(order(number), "total")).isEqualTo(24_500);

    Answer asked =
        edit(
            buyer("editor-1"), number, preview.header("ETag"), items(item("KETTLE-17", 1)), 10_500);

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.header("Location")).isEqualTo("/orders/" + number + "/edits/1");
    assertThat(text(asked.json(), "status")).isEqualTo("requested");
    assertThat(house().neighbours().await(OrderFact.EditRequested.class, number).edit())
        .isEqualTo(1);
    house().neighbours().tell(new DeliveryFact.HeldForEdit(number, 1, Instant.now()));
    OrderFact.OrderEdited edited = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(edited.total().amount()).isEqualTo(10_500);
    assertThat(edited.lines()).hasSize(1);
    assertThat(edited.deliveryPromise()).as("the day stays").isNull();
    JsonNode now = order(number);
    assertThat(amount(now, "total")).isEqualTo(10_500);
    assertThat(text(now.path("edit"), "status")).isEqualTo("made");
    assertThat(
            buyer("editor-1").get("/orders/" + number + "/price").json().path("same").asBoolean())
        .isTrue();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                operator()
                        .get("/orders?q=" + number)
                        .json()
                        .path("items")
                        .path(0)
                        .path("total")
                        .path("amount")
                        .asLong()
                    == 10_500);
  }

  @Test
  void an_edit_that_comes_after_the_dispatch_is_refused_and_the_customer_sees_it() {
    OrderNumber number = placed("editor-2");
    Answer preview = preview("editor-2", number, items(item("TEA-3", 1)));
    Answer asked =
        edit(buyer("editor-2"), number, preview.header("ETag"), items(item("TEA-3", 1)), 6_500);

    house().neighbours().tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    house().neighbours().tell(new DeliveryFact.TooLateToEdit(number, 1, Instant.now()));

    house().neighbours().await(OrderFact.EditRefused.class, number);
    assertThat(text(buyer("editor-2").get(asked.header("Location")).json(), "status"))
        .isEqualTo("refused");
    assertThat(amount(order(number), "total")).isEqualTo(24_500);
    awaitStatus(number, "HANDED_TO_DELIVERY");
    Answer late =
        edit(
            buyer("editor-2"),
            number,
            order(number).isEmpty() ? "" : etag(number),
            items(item("TEA-3", 1)),
            6_500);
    assertThat(late.problem()).isEqualTo("already-dispatched");
    assertThat(text(late.json(), "clause")).isEqualTo("B-4.3");
  }

  private static String etag(OrderNumber number) {
    return operator().get("/orders/" + number).header("ETag");
  }

  @Test
  @Clause({B_3_3, B_2_8})
  void m9_an_edit_that_breaks_a_minimum_loses_the_code_and_gives_its_use_back() {
    publish("off-5-from-40", "OFF5", 40_000, 1);
    OrderNumber number = ordered("editor-3", "OFF5", item("SOFA", 1), item("CHAIR", 1));
    assertThat(amount(order(number), "goodsTotal")).isEqualTo(37_000);
    awaitTaken("off-5-from-40", 1);

    edited("editor-3", number, items(item("SOFA", 1)), 31_500);

    awaitTaken("off-5-from-40", 0);
    OrderNumber other = ordered("editor-4", "OFF5", item("SOFA", 1), item("CHAIR", 1));
    assertThat(amount(order(other), "goodsTotal")).isEqualTo(37_000);
  }

  @Test
  void m9_taking_out_what_reached_the_minimum_asks_for_more() {
    publish("desk-5-from-40", "DESK5", 40_000, 10);
    OrderNumber number = ordered("editor-5", "DESK5", item("DESK", 1), item("SAUCER", 1));
    assertThat(amount(order(number), "goodsTotal")).isEqualTo(36_000);

    Answer preview = preview("editor-5", number, items(item("DESK", 1)));

    assertThat(amount(preview.json(), "difference")).isEqualTo(2_000);
  }

  @Test
  @Clause({B_2_8, B_3_10})
  void what_the_order_has_keeps_its_price_and_its_code_though_both_are_over() {
    operator().put("/products/RUG", card("RUG", 10_000));
    publish("rug-5", "RUG5", 1_000, 5);
    OrderNumber number = ordered("editor-6", "RUG5", item("RUG", 1));
    String version = operator().get("/products/RUG").header("ETag");
    operator().with("If-Match", version).put("/products/RUG", card("RUG", 14_000));
    post(operator(), "/promotions/rug-5/end", Map.of("reason", "over"));

    edited("editor-6", number, items(item("RUG", 2)), 16_500);

    assertThat(amount(order(number).path("lines").path(0), "unitPrice")).isEqualTo(10_000);
    assertThat(
            buyer("editor-6").get("/orders/" + number + "/price").json().path("same").asBoolean())
        .isTrue();
  }

  @Test
  @Clause(B_6_9)
  void another_address_or_way_of_delivery_is_free_to_take_and_priced_by_the_tariff() {
    OrderNumber number = placed("editor-7");

    edited(
        "editor-7",
        number,
        Map.of("delivery", Map.of("method", "PICKUP", "pickupPoint", "ALA-1")),
        23_000);

    JsonNode delivery = order(number).path("delivery");
    assertThat(text(delivery, "method")).isEqualTo("PICKUP");
    assertThat(delivery.path("recipient").isMissingNode()).isTrue();
    OrderFact.OrderEdited told = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(told.pickupPoint()).isEqualTo("ALA-1");
    assertThat(told.deliveryPromise()).isNotNull();
  }

  @Test
  @Clause({B_1_11, B_3_10})
  void bad_edits_are_refused_with_the_field_and_leave_no_trace() {
    OrderNumber number = placed("editor-8");
    String seen = etag(number);
    Client buyer = buyer("editor-8");

    assertThat(preview("stranger", number, items(item("TEA-3", 1))).status()).isEqualTo(404);
    assertThat(text(preview("editor-8", number, Map.of()).json(), "field")).isEqualTo("items");
    assertThat(text(preview("editor-8", number, items(item("NO-SUCH", 1))).json(), "field"))
        .isEqualTo("items[0].sku");
    assertThat(text(preview("editor-8", number, items(item("TEA-3", 0))).json(), "field"))
        .isEqualTo("items[0].quantity");
    assertThat(
            text(
                preview("editor-8", number, items(item("TEA-3", 1), item("TEA-3", 1))).json(),
                "field"))
        .isEqualTo("items[1].sku");
    Map<String, Object> tea = items(item("TEA-3", 1));
    assertThat(post(buyer, "/orders/" + number + "/edits", tea).status()).isEqualTo(428);
    assertThat(
            buyer
                .key(UUID.randomUUID().toString())
                .with("If-Match", seen)
                .post("/orders/" + number + "/edits", tea)
                .json()
                .path("field")
                .asString())
        .isEqualTo("expectedTotal");
    assertThat(edit(buyer, number, seen, tea, 1).problem()).isEqualTo("price-changed");
    assertThat(edit(buyer, number, "\"99\"", tea, 6_500).status()).isEqualTo(412);
    assertThat(buyer.get("/orders/" + number + "/edits").json()).isEmpty();
    assertThat(buyer.get("/orders/" + number + "/edits/1").status()).isEqualTo(404);
  }

  @Test
  void an_edit_thought_of_before_another_was_made_is_refused() {
    OrderNumber number = placed("editor-9");
    String seen = etag(number);
    edited("editor-9", number, items(item("TEA-3", 2)), 11_500);

    Answer late = edit(buyer("editor-9"), number, seen, items(item("TEA-3", 1)), 6_500);

    assertThat(late.problem()).isEqualTo("edited-meanwhile");
  }

  @Test
  void the_same_request_twice_is_one_edit() {
    OrderNumber number = placed("editor-10");
    String seen = etag(number);
    Client buyer = buyer("editor-10").key("edit-once").with("If-Match", seen);
    Map<String, Object> edit = with(items(item("TEA-3", 1)), "expectedTotal", money(6_500));

    Answer first = buyer.post("/orders/" + number + "/edits", edit);
    Answer second = buyer.post("/orders/" + number + "/edits", edit);

    assertThat(first.status()).as(first.body()).isEqualTo(202);
    assertThat(second.status()).as(second.body()).isEqualTo(202);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(buyer("editor-10").get("/orders/" + number + "/edits").json()).hasSize(1);
  }
}
