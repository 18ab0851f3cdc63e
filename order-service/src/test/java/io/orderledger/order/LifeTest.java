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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An order lives by what the other services tell; their facts are planted on Kafka. */
@ExtendWith(OrderHouse.Door.class)
class LifeTest {

  @Test
  @Clause(ClauseId.B_1_5_1)
  void an_order_goes_through_its_life_by_what_the_others_tell() {
    OrderNumber number = placed("buyer-4");
    assertThat(house().neighbours().awaitRaw(OrderFact.OrderPlaced.class, number))
        .contains("\"total\":{\"amount\":24500,\"currency\":\"KZT\"}");

    house()
        .neighbours()
        .tell(new PaymentFact.PaymentAuthorized(number, 1, Tenge.of(24_500), Instant.now(), null));
    Answer confirmed = post(operator(), "/orders/" + number + "/confirmation", Map.of());
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    house().neighbours().await(OrderFact.OrderConfirmed.class, number);
    house().neighbours().tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    awaitStatus(number, "HANDED_TO_DELIVERY");
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentCaptured(number, Tenge.of(24_500), Instant.now(), null));
    house()
        .neighbours()
        .tell(
            new DeliveryFact.HandedOver(
                number,
                "S1",
                List.of(new Items(1, 2), new Items(2, 1)),
                DeliveryFact.ProofKind.SIGNATURE,
                Instant.now()));

    awaitStatus(number, "COMPLETED");
    house().neighbours().await(OrderFact.OrderCompleted.class, number);
    Answer late = post(buyer("buyer-4"), "/orders/" + number + "/cancellation", reason());
    assertThat(late.status()).isEqualTo(409);
    assertThat(text(late.json(), "clause")).isEqualTo("B-1.5.1");
    assertThat(post(operator(), "/orders/" + number + "/confirmation", Map.of()).status())
        .isEqualTo(409);
  }

  private static Map<String, Object> reason() {
    return Map.of("reason", "ordered twice");
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_cancellation_is_answered_by_delivery_and_can_be_followed() {
    OrderNumber number = placed("buyer-5");
    String path = "/orders/" + number + "/cancellation";
    assertThat(buyer("buyer-5").get(path).status()).isEqualTo(404);

    Answer asked = post(buyer("buyer-5"), path, reason());

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.header("Location")).isEqualTo(path);
    assertThat(text(asked.json(), "status")).isEqualTo("requested");
    house().neighbours().await(OrderFact.CancellationRequested.class, number);
    assertThat(status(number)).isEqualTo("PLACED");
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));
    awaitStatus(number, "CANCELLED");
    assertThat(text(buyer("buyer-5").get(path).json(), "status")).isEqualTo("cancelled");
    assertThat(house().neighbours().await(OrderFact.OrderCancelled.class, number).ground())
        .isEqualTo(OrderFact.CancellationGround.BUYER);
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void a_cancellation_that_comes_after_the_dispatch_is_refused() {
    OrderNumber number = placed("buyer-6");
    String path = "/orders/" + number + "/cancellation";
    post(buyer("buyer-6"), path, reason());

    house().neighbours().tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    house().neighbours().tell(new DeliveryFact.AlreadyDispatched(number, Instant.now()));

    house().neighbours().await(OrderFact.CancellationRefused.class, number);
    assertThat(text(buyer("buyer-6").get(path).json(), "status")).isEqualTo("refused");
    assertThat(status(number)).isEqualTo("HANDED_TO_DELIVERY");
    Answer again = post(buyer("buyer-6"), path, reason());
    assertThat(again.status()).isEqualTo(409);
    assertThat(text(again.json(), "clause")).isEqualTo("B-6.12");
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void M7_a_refusal_at_the_door_cancels_and_withholds_the_documented_cost() {
    OrderNumber number = placed("buyer-7");
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentCaptured(number, Tenge.of(24_500), Instant.now(), null));
    awaitStatus(number, "PAID");

    house()
        .neighbours()
        .tell(new DeliveryFact.RefusedAtDoor(number, "S1", Tenge.of(3_500), Instant.now()));

    OrderFact.OrderCancelled cancelled =
        house().neighbours().await(OrderFact.OrderCancelled.class, number);
    assertThat(cancelled.withheld()).isEqualTo(Tenge.of(3_500));
  }

  @Test
  @Clause({ClauseId.B_3_8, ClauseId.B_5_14})
  void an_order_whose_payment_fails_too_often_is_held_until_a_person_has_looked() {
    OrderNumber number = placed("buyer-9");
    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThat(operator().get("/orders/" + number).json().has("hold")).isFalse();
      house()
          .neighbours()
          .tell(
              new PaymentFact.PaymentFailed(number, attempt, "card_declined", Instant.now(), null));
    }

    JsonNode hold =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> operator().get("/orders/" + number).json().path("hold"), JsonNode::isObject);
    assertThat(text(hold, "ground")).isEqualTo("FAILED_PAYMENTS");
    assertThat(hold.path("failedPayments").asInt()).isEqualTo(5);
    Answer refused = post(operator(), "/orders/" + number + "/confirmation", Map.of());
    assertThat(refused.problem()).isEqualTo("order-on-hold");
    assertThat(text(refused.json(), "clause")).isEqualTo("B-5.14");

    Answer released =
        post(
            operator(),
            "/orders/" + number + "/hold/release",
            Map.of("reason", "the bank explained it"));
    assertThat(released.status()).as(released.body()).isEqualTo(200);
    assertThat(released.json().has("hold")).isFalse();
    assertThat(post(operator(), "/orders/" + number + "/confirmation", Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void a_fact_delivered_twice_is_recorded_once() {
    OrderNumber number = placed("buyer-8");
    PaymentFact.PaymentCaptured captured =
        new PaymentFact.PaymentCaptured(number, Tenge.of(10_000), Instant.now(), null);
    String messageId = UUID.randomUUID().toString();

    house().neighbours().tell(captured, messageId);
    house().neighbours().tell(captured, messageId);
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentCaptured(number, Tenge.of(5_000), Instant.now(), null));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                operator()
                    .get("/orders/" + number)
                    .json()
                    .path("money")
                    .path("captured")
                    .path("amount")
                    .asLong(),
            amount -> amount == 15_000);
  }
}
