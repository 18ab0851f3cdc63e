package io.orderledger.order;

import static io.orderledger.order.OrderHouse.assertField;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.tariff.DeliveryPricing;
import io.orderledger.order.tariff.model.Goods;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders are priced by the tariff that delivery told. */
@ExtendWith(OrderHouse.Door.class)
class DeliveryPricesTest {

  private static final Map<String, Object> ASTANA = Map.of("country", "KZ", "city", "Astana");

  @BeforeAll
  static void aWardrobeIsSold() {
    Map<String, Object> wardrobe = new HashMap<>(OrderHouse.card("Wardrobe", 120_000));
    wardrobe.put("weightGrams", 80_000);
    wardrobe.put("terms", Map.of("preauthorised", false, "oversize", true));
    operator().put("/products/WARDROBE-2", wardrobe);
  }

  private static Map<String, Object> courier(Map<String, Object> destination) {
    return Map.of(
        "method",
        "COURIER",
        "recipient",
        Map.of("name", "Aigerim", "phone", "+7 701 555 44 33", "address", "Abay 1"),
        "destination",
        destination);
  }

  private static Map<String, Object> order(Map<String, Object> destination, String sku) {
    return with(form(item(sku, 1)), "delivery", courier(destination));
  }

  private static long tenge(JsonNode node, String field) {
    return node.path(field).path("amount").asLong();
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_4})
  void an_order_keeps_its_deliverys_parts_and_promise() {
    JsonNode order =
        post(
                buyer("buyer-70"),
                "/orders",
                order(Map.of("country", "KZ", "city", "almaty", "floor", 5), "WARDROBE-2"))
            .json();

    assertThat(tenge(order, "deliveryFee")).isEqualTo(1_500 + 5_000 + 5_000 + 4 * 300);
    assertThat(tenge(order, "total")).isEqualTo(132_700);
    JsonNode promise = order.path("delivery").path("promise");
    assertThat(promise.path("parts").findValuesAsString("reason"))
        .containsExactly("BASE", "WEIGHT", "OVERSIZE", "FLOORS");
    assertThat(text(promise, "promisedFrom")).isLessThanOrEqualTo(text(promise, "promisedBy"));
    OrderNumber number = new OrderNumber(text(order, "orderNumber"));
    DeliveryPromise told =
        house().neighbours().await(OrderFact.OrderPlaced.class, number).deliveryPromise();
    assertThat(told).isNotNull();
    assertThat(told.fee()).isEqualTo(Tenge.of(12_700));
    assertThat(told.promisedBy()).hasToString(text(promise, "promisedBy"));
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_6_2})
  void another_zone_has_its_own_price_and_an_address_without_a_place_is_at_home() {
    JsonNode far = post(buyer("buyer-71"), "/orders", order(ASTANA, "TEA-3")).json();
    assertThat(tenge(far, "deliveryFee")).isEqualTo(3_500);
    assertThat(text(far.path("delivery").path("promise"), "zone")).isEqualTo("far");

    JsonNode home = operator().get("/orders/" + placed("buyer-71")).json();
    assertThat(tenge(home, "deliveryFee")).isEqualTo(1_500);
    assertThat(text(home.path("delivery").path("promise"), "zone")).isEqualTo("home");
  }

  @Test
  @Clause({ClauseId.B_1_8, ClauseId.B_6_1})
  void where_nobody_delivers_no_order_is_left() {
    Answer osh =
        post(buyer("buyer-72"), "/orders", order(Map.of("country", "KG", "city", "Osh"), "TEA-3"));

    assertThat(osh.status()).as(osh.body()).isEqualTo(422);
    assertThat(osh.problem()).isEqualTo("place-not-served");
    assertThat(text(osh.json(), "clause")).isEqualTo("B-1.8");
    assertThat(text(osh.json(), "field")).isEqualTo("delivery.destination");
    assertThat(osh.body()).doesNotContain("Osh");
    assertThat(buyer("buyer-72").get("/orders").json().path("items")).isEmpty();
    Map<String, Object> nowhere = Map.of("method", "PICKUP", "pickupPoint", "NOWHERE");
    assertField(with(form(item("TEA-3", 1)), "delivery", nowhere), 422, "delivery.pickupPoint");
  }

  @Test
  void what_is_wrong_with_a_destination_is_told_with_its_field() {
    assertField(order(Map.of("city", "Almaty"), "TEA-3"), 400, "delivery.destination.country");
    assertField(
        order(Map.of("country", "KZ", "floor", 0), "TEA-3"), 400, "delivery.destination.floor");
    assertField(
        order(Map.of("country", "KZ", "city", "Astana", "options", List.of("LIFTING")), "TEA-3"),
        422,
        "delivery.destination.options");
    Map<String, Object> twice =
        Map.of("method", "PICKUP", "pickupPoint", "ALA-1", "destination", ASTANA);
    assertField(with(form(item("TEA-3", 1)), "delivery", twice), 400, "delivery.destination");
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_6_3, ClauseId.B_6_4})
  void the_ways_of_delivery_are_listed_with_cost_and_days_before_anything_is_ordered() {
    Map<String, Object> question =
        Map.of(
            "sellerId",
            "goods",
            "items",
            List.of(item("WARDROBE-2", 1)),
            "destination",
            Map.of("country", "KZ", "city", "Almaty", "floor", 5, "lift", true));

    JsonNode ways = buyer("buyer-73").post("/delivery-options", question).json().path("items");

    assertThat(ways.findValuesAsString("method")).containsExactly("COURIER", "PICKUP");
    assertThat(tenge(ways.path(0), "cost")).isEqualTo(11_500);
    assertThat(ways.path(0).path("promise").path("parts")).hasSize(3);
    assertThat(tenge(ways.path(1), "cost")).isZero();
    assertThat(ways.path(1).path("pickupPoints").findValuesAsString("id"))
        .containsExactly("ALA-1", "OFFICE");
    assertThat(text(ways.path(0).path("promise"), "latest")).isNotBlank();
  }

  @Test
  @Clause({ClauseId.B_3_10, ClauseId.B_6_4})
  void a_quote_tells_what_the_delivery_of_the_order_will_cost() {
    Map<String, Object> question =
        Map.of(
            "sellerId",
            "goods",
            "items",
            List.of(item("TEA-3", 1)),
            "delivery",
            Map.of("method", "COURIER", "destination", ASTANA));

    JsonNode quote = buyer("buyer-75").post("/quotes", question).json();
    JsonNode order =
        post(
                buyer("buyer-75"),
                "/orders",
                with(order(ASTANA, "TEA-3"), "expectedTotal", quote.path("total")))
            .json();

    assertThat(tenge(quote, "delivery")).isEqualTo(3_500);
    assertThat(quote.path("promise")).isEqualTo(order.path("delivery").path("promise"));
    assertThat(tenge(order, "total")).isEqualTo(tenge(quote, "total"));
    JsonNode check =
        buyer("buyer-75").get("/orders/" + text(order, "orderNumber") + "/price").json();
    assertThat(check.path("same").asBoolean()).isTrue();
  }

  @Test
  @Clause(ClauseId.B_1_8)
  void where_nobody_delivers_the_question_is_answered_with_the_reason() {
    Map<String, Object> question =
        Map.of(
            "sellerId",
            "goods",
            "items",
            List.of(item("TEA-3", 1)),
            "destination",
            Map.of("country", "KG", "city", "Osh"));

    Answer answer = buyer("buyer-74").post("/delivery-options", question);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(text(answer.json(), "clause")).isEqualTo("B-1.8");
    assertThat(
            buyer("buyer-74")
                .post("/delivery-options", with(question, "items", List.of(item("NO-SUCH", 1))))
                .json()
                .path("field")
                .asString())
        .isEqualTo("items[0].sku");
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_1_6})
  void what_was_proposed_keeps_its_cost_and_its_days_count_from_the_acceptance() {
    DeliveryPricing pricing = house().service().bean(DeliveryPricing.class);
    WantedDelivery way = new WantedDelivery(DeliveryMethod.COURIER, null, null, 0, Set.of());
    Instant proposedAt = Instant.now();
    Instant acceptedAt = proposedAt.plus(Duration.ofDays(9));
    DeliveryPromise proposed =
        pricing.promise(
            way,
            Goods.NONE.with(40, 900, false),
            Tenge.of(1_500),
            DeliveryTerms.WHEN_SILENT,
            proposedAt);

    DeliveryPromise accepted = pricing.countedFrom(proposed, way, 30, proposedAt, acceptedAt);

    assertThat(accepted.parts()).isEqualTo(proposed.parts());
    assertThat(accepted.zone()).isEqualTo(proposed.zone());
    assertThat(accepted.latest()).isEqualTo(Almaty.dateOf(acceptedAt).plusDays(30));
    assertThat(accepted.promisedBy()).isAfter(proposed.promisedBy());
  }
}
