package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.patiently;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.CancellationRequested;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.EditRefused;
import io.orderledger.shared.event.OrderFact.EditRequested;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two kettles and a packet of tea that do not leave together. */
@ExtendWith(DeliveryHouse.Door.class)
@Clause({ClauseId.B_6_10, ClauseId.B_7_9})
class ShipmentsTest {

  private static final Map<String, Object> TEA = items(2, 1);
  private static final Map<String, Object> ONE_KETTLE = items(1, 1);

  private static Map<String, Object> items(int line, int quantity) {
    return Map.of("items", List.of(Map.of("line", line, "quantity", quantity)));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  @Test
  void an_order_in_two_parcels_has_each_handed_over_by_itself() {
    OrderNumber number = released("buyer-90", DeliveryMethod.COURIER);
    String first = number + "-1";
    String second = number + "-2";

    done(number, "shipments", TEA);
    assertThat(text(view(number), "status")).isEqualTo("PREPARING");
    assertThat(view(number).path("nextSteps").toString()).contains("dispatch", "shipments");
    done(number, "dispatch", Map.of());
    assertRefused(step(number, "hand-over", proof("SIGNATURE")), "which-shipment", "B-7.9");
    done(number, "hand-over?shipment=" + second, proof("SIGNATURE"));
    assertThat(text(view(number), "status")).isEqualTo("IN_TRANSIT");
    done(number, "hand-over?shipment=" + first, proof("PHOTO"));

    assertThat(text(view(number), "status")).isEqualTo("DELIVERED");
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number))
        .extracting(DeliveryFact.Dispatched::items)
        .containsExactly(List.of(new Items(2, 1)), List.of(new Items(1, 2)));
    patiently()
        .until(() -> house().neighbours().heard(DeliveryFact.HandedOver.class, number).size() == 2);
    assertThat(house().neighbours().heard(DeliveryFact.HandedOver.class, number))
        .extracting(DeliveryFact.HandedOver::shipmentId)
        .containsExactly(second, first);
    for (JsonNode shipment : view(number).path("shipments")) {
      assertThat(text(shipment, "handedOverAt")).isNotEmpty();
      assertThat(shipment.path("nextSteps")).isEmpty();
    }
  }

  @Test
  void what_is_not_here_cannot_leave() {
    OrderNumber number = released("buyer-91", DeliveryMethod.COURIER);
    done(number, "shipments", ONE_KETTLE);

    assertRefused(step(number, "shipments", items(1, 2)), "not-here", "B-6.10");
    assertThat(step(number, "shipments", items(1, 2)).json().path("field").asString())
        .isEqualTo("items[0].quantity");
    assertRefused(step(number, "shipments", items(7, 1)), "not-here", "B-6.10");
    assertRefused(
        step(number, "shipments", Map.of("items", List.of())), "nothing-leaves", "B-6.10");
    assertThat(step(number, "shipments", Map.of()).status()).isEqualTo(400);
    assertRefused(
        step(number, "hand-over?shipment=" + number + "-9", proof("PHOTO")),
        "unknown-shipment",
        "");
  }

  @Test
  @Clause(ClauseId.B_1_12)
  void each_parcel_on_the_shelf_has_its_own_code() {
    OrderNumber number = released("buyer-92", DeliveryMethod.PICKUP);
    done(number, "shipments", TEA);
    done(number, "readiness", Map.of());
    String path = "/deliveries/" + number + "/pickup-code?shipment=" + number;
    String second = buyer("buyer-92").get(path + "-2").json().path("code").asString();

    done(number, "collection?shipment=" + number + "-2", Map.of("code", second));

    assertThat(buyer("buyer-92").get(path + "-2").status()).isEqualTo(404);
    assertThat(buyer("buyer-92").get(path + "-1").status()).isEqualTo(200);
    assertThat(text(view(number), "status")).isEqualTo("READY_FOR_PICKUP");
    done(number, "collection?shipment=" + number + "-1", Map.of("document", "card"));
    assertThat(text(view(number), "status")).isEqualTo("DELIVERED");
  }

  @Test
  void the_operator_sees_the_rest_and_each_parcel_with_what_can_be_done_next() {
    OrderNumber number = released("buyer-93", DeliveryMethod.COURIER);
    done(number, "shipments", TEA);

    patiently()
        .untilAsserted(
            () -> {
              assertThat(listed("IN_TRANSIT", number))
                  .singleElement()
                  .satisfies(
                      row -> {
                        assertThat(text(row, "shipmentId")).isEqualTo(number + "-1");
                        assertThat(row.path("nextSteps").toString()).contains("hand-over");
                      });
              assertThat(listed("PREPARING", number))
                  .singleElement()
                  .satisfies(
                      row ->
                          assertThat(row.path("nextSteps").toString())
                              .contains("dispatch", "shipments"));
            });

    done(number, "shipments", items(1, 2));
    patiently().untilAsserted(() -> assertThat(listed("PREPARING", number)).isEmpty());
    assertThat(listed("IN_TRANSIT", number)).hasSize(2);
  }

  private static List<JsonNode> listed(String status, OrderNumber number) {
    return operator()
        .get("/deliveries?limit=200&status=" + status)
        .json()
        .path("items")
        .valueStream()
        .filter(row -> text(row, "orderNumber").equals(number.value()))
        .toList();
  }

  @Test
  @Clause({ClauseId.B_4_3, ClauseId.B_5_4})
  void since_the_first_has_left_an_edit_and_a_cancellation_are_too_late() {
    OrderNumber number = released("buyer-94", DeliveryMethod.COURIER);
    done(number, "shipments", TEA);

    house().neighbours().tell(new EditRequested(number, 1, "buyer-94", null, Instant.now()));
    house()
        .neighbours()
        .tell(new CancellationRequested(number, CancellationGround.SELLER, Instant.now()));

    house().neighbours().await(DeliveryFact.TooLateToEdit.class, number);
    house().neighbours().await(DeliveryFact.AlreadyDispatched.class, number);
    done(number, "dispatch", Map.of());
  }

  @Test
  @Clause(ClauseId.B_4_6)
  void what_the_seller_cannot_send_any_more_is_told_and_leaves_the_list() {
    OrderNumber number = released("buyer-97", DeliveryMethod.COURIER);
    Map<String, Object> ground = Map.of("ground", "OUT_OF_STOCK");
    assertRefused(step(number, "rest/cancellation", ground), "nothing-left-yet", "B-4.6");
    done(number, "shipments", TEA);
    assertThat(step(number, "rest/cancellation", Map.of("ground", "BUYER")).status())
        .isEqualTo(422);

    done(number, "rest/cancellation", ground);

    DeliveryFact.RestNotSent told =
        house().neighbours().await(DeliveryFact.RestNotSent.class, number);
    assertThat(told.items()).containsExactly(new Items(1, 2));
    assertThat(told.ground()).isEqualTo(CancellationGround.OUT_OF_STOCK);
    patiently().untilAsserted(() -> assertThat(listed("PREPARING", number)).isEmpty());
    done(number, "hand-over", proof("PHOTO"));
    assertThat(text(view(number), "status")).isEqualTo("DELIVERED");
  }

  @RepeatedTest(3)
  @Clause(ClauseId.B_5_4)
  void of_a_first_parcel_and_a_cancellation_at_once_exactly_one_wins() throws Exception {
    OrderNumber number = released("buyer-95", DeliveryMethod.COURIER);
    int status;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> cancellation =
          threads.submit(
              () ->
                  house()
                      .neighbours()
                      .tell(
                          new CancellationRequested(
                              number, CancellationGround.BUYER, Instant.now())));
      Future<Integer> parcel = threads.submit(() -> step(number, "shipments", TEA).status());
      cancellation.get();
      status = parcel.get();
    }

    if (status == 200) {
      house().neighbours().await(DeliveryFact.AlreadyDispatched.class, number);
      assertThat(house().neighbours().heard(DeliveryFact.DeliveryHeld.class, number)).isEmpty();
    } else {
      house().neighbours().await(DeliveryFact.DeliveryHeld.class, number);
      assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).isEmpty();
    }
  }

  @RepeatedTest(3)
  void pieces_that_two_operators_send_at_once_leave_once() throws Exception {
    OrderNumber number = released("buyer-96", DeliveryMethod.COURIER);
    Callable<Answer> send = () -> step(number, "shipments", TEA);
    List<Answer> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> calls = threads.invokeAll(List.of(send, send, send));
      answers = List.of(calls.get(0).get(), calls.get(1).get(), calls.get(2).get());
    }

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(view(number).path("shipments")).hasSize(1);
    house().neighbours().await(DeliveryFact.Dispatched.class, number);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void a_rest_is_held_while_the_buyer_chooses_and_is_then_what_the_order_has_of_it() {
    OrderNumber number = released("buyer-97", DeliveryMethod.COURIER);
    done(number, "shipments", TEA);
    house().neighbours().tell(new EditRequested(number, 1, "buyer-97", null, Instant.now(), true));
    house().neighbours().await(DeliveryFact.HeldForEdit.class, number);
    assertThat(step(number, "dispatch", Map.of()).problem()).isEqualTo("held-for-edit");

    house()
        .neighbours()
        .tell(
            new OrderEdited(
                number,
                1,
                List.of(
                    new Line(1, "KETTLE", "Kettle", 1, Tenge.of(9_000), Tenge.of(9_000), null),
                    new Line(2, "TEA", "Tea", 1, Tenge.of(5_000), Tenge.of(5_000), null)),
                DeliveryMethod.COURIER,
                null,
                Tenge.of(14_000),
                Tenge.of(2_000),
                Tenge.of(16_000),
                null,
                Instant.now()));
    house()
        .neighbours()
        .tell(
            new PaymentFact.OwedChanged(
                number, 1, Tenge.of(16_000), Tenge.of(16_000), Instant.now()));
    patiently().until(() -> step(number, "dispatch", Map.of()).status() == 200);

    patiently()
        .until(() -> house().neighbours().heard(DeliveryFact.Dispatched.class, number).size() == 2);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number))
        .extracting(DeliveryFact.Dispatched::items)
        .contains(List.of(new Items(1, 1)));
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void a_rest_goes_on_when_what_it_was_held_for_had_left() {
    OrderNumber number = released("buyer-98", DeliveryMethod.COURIER);
    done(number, "shipments", TEA);
    house().neighbours().tell(new EditRequested(number, 1, "buyer-98", null, Instant.now(), true));
    house().neighbours().await(DeliveryFact.HeldForEdit.class, number);

    house().neighbours().tell(new EditRefused(number, 1, Instant.now()));

    patiently().until(() -> step(number, "dispatch", Map.of()).status() == 200);
  }
}
