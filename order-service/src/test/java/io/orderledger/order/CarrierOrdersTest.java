package io.orderledger.order;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.CarrierFact;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders that a carrier brings. */
@ExtendWith(OrderHouse.Door.class)
class CarrierOrdersTest {

  private static final Map<String, Object> ASTANA = Map.of("country", "KZ", "city", "Astana");
  private static final Map<String, Object> OF_BUYER = Map.of("hirer", "BUYER", "name", "KazTrans");

  private static Map<String, Object> byCarrier(
      Map<String, Object> destination, @Nullable Map<String, Object> carrier) {
    Map<String, Object> delivery = new HashMap<>();
    delivery.put("method", "CARRIER");
    delivery.put("destination", destination);
    delivery.put(
        "recipient",
        Map.of(
            "name", "Aigerim Testova", "phone", "+7 701 555 44 33", "address", "Mangilik El 20"));
    if (carrier != null) {
      delivery.put("carrier", carrier);
    }
    return with(form(item("TEA-3", 1)), "delivery", delivery);
  }

  private static Map<String, Object> paidOnReceipt(boolean onReceipt) {
    return Map.of("hirer", "SELLER", "paidOnReceipt", onReceipt);
  }

  private static JsonNode placed(String buyer, Map<String, Object> form) {
    Answer answer = post(buyer(buyer), "/orders", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static long tenge(JsonNode node, String field) {
    return node.path(field).path("amount").asLong();
  }

  private static void assertRefused(Map<String, Object> form, String code, String clause) {
    Answer answer = post(buyer("carrier-9"), "/orders", form);
    assertThat(answer.problem()).as(answer.body()).isEqualTo(code);
    assertThat(text(answer.json(), "clause")).isEqualTo(clause);
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_6_2, ClauseId.B_6_4})
  void its_cost_is_a_part_of_the_order_or_taken_by_the_carrier_as_the_buyer_chooses() {
    JsonNode inOrder = placed("carrier-1", byCarrier(ASTANA, null));
    JsonNode onReceipt = placed("carrier-1", byCarrier(ASTANA, paidOnReceipt(true)));

    assertThat(tenge(inOrder, "deliveryFee")).isEqualTo(4_500);
    assertThat(tenge(inOrder, "total")).isEqualTo(9_500);
    assertThat(inOrder.path("delivery").has("dueToCarrier")).isFalse();
    assertThat(tenge(onReceipt, "deliveryFee")).isZero();
    assertThat(tenge(onReceipt, "total")).isEqualTo(5_000);
    assertThat(tenge(onReceipt.path("delivery"), "dueToCarrier")).isEqualTo(4_500);
    OrderNumber number = new OrderNumber(text(onReceipt, "orderNumber"));
    DeliveryPromise told =
        house().neighbours().await(OrderFact.OrderPlaced.class, number).deliveryPromise();
    assertThat(told).isNotNull();
    assertThat(told.carriage()).isEqualTo(new Carriage(Hirer.SELLER, null, true, false));
  }

  @Test
  @Clause({ClauseId.B_3_10, ClauseId.B_6_4})
  void a_quote_and_the_options_tell_it_beforehand() {
    Map<String, Object> question =
        Map.of("sellerId", "goods", "items", List.of(item("TEA-3", 1)), "destination", ASTANA);
    JsonNode ways = buyer("carrier-2").post("/delivery-options", question).json().path("items");
    assertThat(ways.findValuesAsString("method")).containsExactly("COURIER", "CARRIER");

    Map<String, Object> wish =
        Map.of(
            "sellerId",
            "goods",
            "items",
            List.of(item("TEA-3", 1)),
            "delivery",
            Map.of("method", "CARRIER", "destination", ASTANA, "carrier", paidOnReceipt(true)));
    JsonNode quote = buyer("carrier-2").post("/quotes", wish).json();
    JsonNode order =
        placed(
            "carrier-2",
            with(byCarrier(ASTANA, paidOnReceipt(true)), "expectedTotal", quote.path("total")));

    assertThat(quote.path("promise")).isEqualTo(order.path("delivery").path("promise"));
    assertThat(tenge(quote, "total")).isEqualTo(5_000);
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void a_carrier_that_the_buyer_hired_costs_the_order_nothing_and_takes_the_risk() {
    JsonNode order = placed("carrier-3", byCarrier(ASTANA, OF_BUYER));

    assertThat(tenge(order, "deliveryFee")).isZero();
    JsonNode carriage = order.path("delivery").path("promise").path("carriage");
    assertThat(text(carriage, "carrier")).isEqualTo("KazTrans");
    assertThat(carriage.path("riskFromCarrier").asBoolean()).isTrue();
  }

  @Test
  @Clause({ClauseId.B_1_8, ClauseId.B_5_7})
  void what_cannot_be_had_is_refused_with_its_clause() {
    assertRefused(
        byCarrier(Map.of("country", "KG", "city", "Osh"), null), "place-not-served", "B-1.8");
    assertRefused(
        with(byCarrier(ASTANA, null), "payment", Map.of("method", "CASH")),
        "cash-not-taken-there",
        "B-5.7");
  }

  @Test
  void what_does_not_go_together_is_told_with_its_place() {
    OrderHouse.assertField(
        byCarrier(ASTANA, Map.of("hirer", "BUYER")), 400, "delivery.carrier.name");
    OrderHouse.assertField(
        byCarrier(ASTANA, Map.of("hirer", "SELLER", "name", "KazTrans")),
        400,
        "delivery.carrier.name");
    OrderHouse.assertField(
        byCarrier(ASTANA, with(OF_BUYER, "paidOnReceipt", true)),
        400,
        "delivery.carrier.paidOnReceipt");
    Map<String, Object> courier =
        Map.of(
            "method",
            "COURIER",
            "recipient",
            Map.of("name", "A", "phone", "+7 701 555 44 33", "address", "Abay 1"),
            "carrier",
            OF_BUYER);
    OrderHouse.assertField(
        with(form(item("TEA-3", 1)), "delivery", courier), 400, "delivery.carrier");
  }

  @Test
  @Clause(ClauseId.B_6_6)
  void the_buyer_sees_the_tracking_number() {
    JsonNode order = placed("carrier-4", byCarrier(ASTANA, null));
    OrderNumber number = new OrderNumber(text(order, "orderNumber"));
    Waybill waybill = new Waybill("KazTrans", "KT-9", "https://kaztrans.example/KT-9", "waybill 9");
    house()
        .neighbours()
        .tell(new DeliveryFact.Dispatched(number, number + "-1", null, Instant.now(), waybill));
    awaitStatus(number, "HANDED_TO_DELIVERY");

    JsonNode shipment =
        buyer("carrier-4").get("/orders/" + number).json().path("shipments").path(0);

    assertThat(text(shipment.path("waybill"), "trackingNumber")).isEqualTo("KT-9");
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void what_was_lost_and_is_not_sent_anew_is_refunded_in_full() {
    JsonNode order = placed("carrier-5", byCarrier(ASTANA, null));
    OrderNumber number = new OrderNumber(text(order, "orderNumber"));
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentCaptured(number, Tenge.of(9_500), Instant.now(), null));
    awaitStatus(number, "PAID");
    post(operator(), "/orders/" + number + "/confirmation", Map.of());

    house()
        .neighbours()
        .tell(
            new CarrierFact.DeliveryGivenUp(
                number, number + "-1", CarrierFact.Mishap.LOST, Instant.now()));

    OrderFact.OrderCancelled cancelled =
        house().neighbours().await(OrderFact.OrderCancelled.class, number);
    assertThat(cancelled.ground()).isEqualTo(CancellationGround.SELLER);
    assertThat(cancelled.withheld()).isEqualTo(Tenge.ZERO);
  }
}
