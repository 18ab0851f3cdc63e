package io.orderledger.order.preorder;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Goods that cannot be supplied yet, ordered alone and with others. */
@ExtendWith(OrderHouse.Door.class)
@Clause({ClauseId.B_4_7, ClauseId.B_6_3})
class PreOrderTest {

  private static final LocalDate EXPECTED = Almaty.dateOf(Instant.now()).plusDays(45);

  @BeforeAll
  static void a_lamp_is_expected() {
    Map<String, Object> card = new HashMap<>(card("Lamp", 12_000));
    card.put(
        "terms",
        Map.of("preauthorised", false, "oversize", false, "expectedSupply", EXPECTED.toString()));
    operator().put("/products/LAMP-NEW", card);
  }

  private static JsonNode placed(String buyer, String preOrders) {
    Map<String, Object> form = form(item("KETTLE-17", 1), item("LAMP-NEW", 1));
    Map<String, Object> delivery =
        Map.of(
            "method",
            "COURIER",
            "preOrders",
            preOrders,
            "recipient",
            Map.of("name", "Aigerim Testova", "phone", "+7 701 555 44 33", "address", "Abay 1"));
    Answer answer = post(buyer(buyer), "/orders", with(form, "delivery", delivery));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static OrderNumber number(JsonNode order) {
    return new OrderNumber(text(order, "orderNumber"));
  }

  private static LocalDate promisedBy(JsonNode order) {
    return LocalDate.parse(text(order.path("delivery").path("promise"), "promisedBy"));
  }

  private static JsonNode seen(String buyer, OrderNumber number) {
    return buyer(buyer).get("/orders/" + number).json();
  }

  @Test
  void an_order_that_comes_together_waits_for_the_supply_beyond_the_thirty_days() {
    JsonNode order = placed("buyer-pre-1", "TOGETHER");

    assertThat(promisedBy(order)).isAfter(EXPECTED);
    assertThat(text(order.path("lines").get(1).path("supply"), "expectedOn"))
        .isEqualTo(EXPECTED.toString());
    OrderFact.OrderPlaced told =
        house().neighbours().await(OrderFact.OrderPlaced.class, number(order));
    assertThat(told.lines().get(1).supply()).isEqualTo(new OrderFact.Supply(EXPECTED, null));
  }

  @Test
  void what_is_in_stock_comes_at_once_where_the_buyer_wants_them_apart() {
    JsonNode order = placed("buyer-pre-2", "APART");

    assertThat(promisedBy(order)).isBefore(EXPECTED);
    OrderFact.OrderPlaced told =
        house().neighbours().await(OrderFact.OrderPlaced.class, number(order));
    OrderFact.Supply supply = told.lines().get(1).supply();
    assertThat(supply).isNotNull();
    assertThat(supply.promisedBy()).isAfter(EXPECTED);
  }

  @Test
  void a_quote_says_when_the_goods_are_expected() {
    JsonNode quote =
        buyer("buyer-pre-3")
            .post(
                "/quotes",
                Map.of(
                    "sellerId",
                    "goods",
                    "items",
                    List.of(item("LAMP-NEW", 1)),
                    "delivery",
                    Map.of("method", "PICKUP")))
            .json();

    assertThat(text(quote.path("lines").get(0).path("supply"), "expectedOn"))
        .isEqualTo(EXPECTED.toString());
  }

  @Test
  void a_moved_supply_is_told_to_delivery_and_shown_in_the_order() {
    OrderNumber number = number(placed("buyer-pre-4", "APART"));
    String path = "/orders/" + number + "/pre-orders/LAMP-NEW/supply";
    LocalDate later = EXPECTED.plusDays(10);

    assertThat(post(buyer("buyer-pre-4"), path, Map.of("expectedOn", later.toString())).status())
        .isEqualTo(403);
    Answer moved = post(operator(), path, Map.of("expectedOn", later.toString()));

    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(text(moved.json().path("lines").get(1).path("supply"), "expectedOn"))
        .isEqualTo(later.toString());
    OrderFact.DatePromised told = house().neighbours().await(OrderFact.DatePromised.class, number);
    assertThat(told.lines()).containsExactly(2);
    assertThat(told.promisedBy()).isAfter(later);
    assertThat(told.cause()).isEqualTo(DeliveryFact.DelayCause.SELLER);
    assertThat(
            text(post(operator(), path, Map.of("expectedOn", later.toString())).json(), "clause"))
        .isEqualTo("B-4.7");
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void the_buyer_does_without_the_pre_ordered_goods_for_all_that_they_cost() {
    OrderNumber number = number(placed("buyer-pre-5", "TOGETHER"));
    long before = seen("buyer-pre-5", number).path("total").path("amount").asLong();
    String path = "/orders/" + number + "/pre-orders/LAMP-NEW/cancellation";
    assertThat(post(buyer("buyer-stranger"), path, Map.of()).status()).isEqualTo(404);

    Answer asked = post(buyer("buyer-pre-5"), path, Map.of());

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(text(asked.json().path("edit"), "status")).isEqualTo("requested");
    house().neighbours().await(OrderFact.EditRequested.class, number);
    house().neighbours().tell(new DeliveryFact.HeldForEdit(number, 1, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> seen("buyer-pre-5", number).path("lines").size(), size -> size == 1);
    JsonNode after = seen("buyer-pre-5", number);
    assertThat(after.path("total").path("amount").asLong()).isEqualTo(before - 12_000);
    assertThat(promisedBy(after)).isBefore(EXPECTED);
    OrderFact.OrderEdited told = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(told.deliveryPromise()).isNotNull();
  }
}
