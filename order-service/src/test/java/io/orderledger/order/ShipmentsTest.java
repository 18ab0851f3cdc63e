package io.orderledger.order;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.status;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An order that comes in two shipments; what delivery tells is planted on Kafka. */
@ExtendWith(OrderHouse.Door.class)
@Clause({ClauseId.B_6_10, ClauseId.B_7_9})
class ShipmentsTest {

  private static final List<Items> KETTLES = List.of(new Items(1, 2));
  private static final List<Items> TEA = List.of(new Items(2, 1));

  private static JsonNode seenBy(String buyer, OrderNumber number) {
    return buyer(buyer).get("/orders/" + number).json();
  }

  private static OrderNumber confirmedAndPaid(String buyer) {
    OrderNumber number = placed(buyer);
    post(operator(), "/orders/" + number + "/confirmation", Map.of());
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentCaptured(number, Tenge.of(24_500), Instant.now(), null));
    awaitStatus(number, "PAID");
    return number;
  }

  private static void left(OrderNumber number, String shipment, List<Items> items) {
    house().neighbours().tell(new DeliveryFact.Dispatched(number, shipment, items, Instant.now()));
  }

  private static void handedOver(OrderNumber number, String shipment, List<Items> items) {
    house()
        .neighbours()
        .tell(
            new DeliveryFact.HandedOver(
                number, shipment, items, DeliveryFact.ProofKind.SIGNATURE, Instant.now()));
  }

  private static void awaitShipment(OrderNumber number, int place, String stage) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                text(
                    operator().get("/orders/" + number).json().path("shipments").path(place),
                    "stage"),
            stage::equals);
  }

  @Test
  @Clause({ClauseId.B_1_5_1, ClauseId.B_7_10})
  void the_buyer_sees_both_and_the_order_completes_with_the_last_item() {
    OrderNumber number = confirmedAndPaid("buyer-160");
    long fee = seenBy("buyer-160", number).path("deliveryFee").path("amount").asLong();
    assertThat(seenBy("buyer-160", number).path("shipments")).isEmpty();

    left(number, number + "-1", KETTLES);
    left(number, number + "-2", TEA);
    handedOver(number, number + "-2", TEA);
    awaitShipment(number, 1, "HANDED_OVER");

    JsonNode seen = seenBy("buyer-160", number);
    assertThat(text(seen, "status")).isEqualTo("HANDED_TO_DELIVERY");
    assertThat(seen.path("deliveryFee").path("amount").asLong())
        .as("the seller's split costs the buyer nothing")
        .isEqualTo(fee);
    JsonNode first = seen.path("shipments").path(0);
    assertThat(text(first, "shipmentId")).isEqualTo(number + "-1");
    assertThat(text(first, "stage")).isEqualTo("HANDED_TO_DELIVERY");
    assertThat(first.path("items").toString()).isEqualTo("[{\"line\":1,\"quantity\":2}]");
    assertThat(first.has("handedOverAt")).isFalse();
    assertThat(seen.path("shipments").path(1).has("handedOverAt")).isTrue();
    assertThat(house().neighbours().heard(OrderFact.OrderCompleted.class, number)).isEmpty();

    handedOver(number, number + "-1", KETTLES);

    awaitStatus(number, "COMPLETED");
    house().neighbours().await(OrderFact.OrderCompleted.class, number);
  }

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_6_12})
  void a_buyer_neither_edits_nor_cancels_an_order_of_which_something_has_left() {
    OrderNumber number = confirmedAndPaid("buyer-161");
    left(number, number + "-1", TEA);
    awaitStatus(number, "HANDED_TO_DELIVERY");

    assertThat(
            post(buyer("buyer-161"), "/orders/" + number + "/cancellation", Map.of("reason", "no"))
                .problem())
        .isEqualTo("already-dispatched");
    assertThat(seenBy("buyer-161", number).path("nextSteps")).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_4_6)
  void what_the_seller_does_not_send_makes_the_order_cheaper_and_complete() {
    OrderNumber number = confirmedAndPaid("buyer-163");
    left(number, number + "-1", TEA);
    handedOver(number, number + "-1", TEA);
    awaitShipment(number, 0, "HANDED_OVER");

    house()
        .neighbours()
        .tell(
            new DeliveryFact.RestNotSent(
                number, KETTLES, OrderFact.CancellationGround.OUT_OF_STOCK, Instant.now()));

    awaitStatus(number, "COMPLETED");
    OrderFact.OrderEdited told = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(told.lines()).extracting(OrderFact.Line::line).containsExactly(2);
    assertThat(told.total()).isLessThan(Tenge.of(24_500));
    assertThat(seenBy("buyer-163", number).path("lines")).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void one_shipment_that_was_refused_does_not_cancel_what_is_still_to_come() {
    OrderNumber number = confirmedAndPaid("buyer-162");
    left(number, number + "-1", TEA);
    house()
        .neighbours()
        .tell(new DeliveryFact.RefusedAtDoor(number, number + "-1", Tenge.of(700), Instant.now()));
    awaitShipment(number, 0, "RETURNED_TO_SELLER");

    assertThat(status(number)).isEqualTo("HANDED_TO_DELIVERY");
    assertThat(house().neighbours().heard(OrderFact.OrderCancelled.class, number)).isEmpty();
    OrderFact.OrderEdited told = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(told.lines()).extracting(OrderFact.Line::line).containsExactly(1);
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void an_out_of_stock_rest_has_the_choices_of_a_whole_order() {
    OrderNumber number = confirmedAndPaid("buyer-164");
    left(number, number + "-1", TEA);
    awaitShipment(number, 0, "HANDED_TO_DELIVERY");
    Answer reported =
        post(
            operator(),
            "/orders/" + number + "/shortage",
            Map.of(
                "missing",
                List.of(Map.of("sku", "KETTLE-17", "quantity", 1)),
                "availableOn",
                Almaty.dateOf(Instant.now()).plusDays(60).toString()));
    assertThat(reported.status()).as(reported.body()).isEqualTo(202);
    assertThat(house().neighbours().await(OrderFact.EditRequested.class, number).restOnly())
        .isTrue();
    house().neighbours().tell(new DeliveryFact.HeldForEdit(number, 1, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> seenBy("buyer-164", number).path("shortage").path("held").asBoolean());
    assertThat(seenBy("buyer-164", number).path("shortage").path("choices").toString())
        .isEqualTo("[\"WAIT\",\"REFUND\"]");

    Answer chosen =
        post(
            buyer("buyer-164"),
            "/orders/" + number + "/shortage/answer",
            Map.of("choice", "REFUND"));

    assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    OrderFact.OrderEdited told = house().neighbours().await(OrderFact.OrderEdited.class, number);
    assertThat(told.lines()).extracting(OrderFact.Line::line).containsExactly(1, 2);
    assertThat(told.lines()).extracting(OrderFact.Line::quantity).containsExactly(1, 1);
    assertThat(told.total()).isLessThan(Tenge.of(24_500));
  }
}
