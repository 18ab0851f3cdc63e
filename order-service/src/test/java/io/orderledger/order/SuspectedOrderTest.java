package io.orderledger.order;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.SuspicionEvent.SuspicionRecorded;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AntiFraudTerms.Signal;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.PaymentFact.PaymentSuspected;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An order whose payment looks like fraud waits for a person (B-5.14). */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.B_5_14)
class SuspectedOrderTest {

  private static PaymentSuspected suspected(OrderNumber number) {
    return new PaymentSuspected(number, 2, Signal.CUSTOMERS_OF_CARD, 3, 3, 60, Instant.now());
  }

  private static JsonNode hold(OrderNumber number) {
    return operator().get("/orders/" + number).json().path("hold");
  }

  private static void awaitHold(OrderNumber number) {
    await().atMost(Duration.ofSeconds(20)).until(() -> hold(number).isObject());
  }

  private static long count(OrderNumber number, Class<?> kind) {
    return house().service().bean(Orders.class).find(number).orElseThrow().events().stream()
        .filter(kind::isInstance)
        .count();
  }

  @Test
  void it_is_held_once_with_its_figures_and_goes_on_when_a_person_has_looked() {
    OrderNumber number = placed("buyer-31");
    PaymentSuspected fact = suspected(number);
    String message = UUID.randomUUID().toString();
    house().neighbours().tell(fact, message);
    house().neighbours().tell(fact, message);
    awaitHold(number);

    assertThat(text(hold(number), "ground")).isEqualTo("SUSPECTED_PAYMENT");
    JsonNode figures = hold(number).path("suspected");
    assertThat(text(figures, "signal")).isEqualTo("CUSTOMERS_OF_CARD");
    assertThat(figures.path("counted").asInt()).isEqualTo(3);
    assertThat(buyer("buyer-31").get("/orders/" + number).json().path("hold").has("suspected"))
        .isFalse();
    Answer listed = operator().get("/orders?heldFor=SUSPECTED_PAYMENT&limit=200");
    assertThat(listed.body()).contains(number.value());
    assertThat(operator().get("/orders?heldFor=PRICE_ERROR&limit=200").body())
        .doesNotContain(number.value());
    house().neighbours().await(OrderFact.OrderHeld.class, number);
    Answer refused = post(operator(), "/orders/" + number + "/confirmation", Map.of());
    assertThat(refused.problem()).isEqualTo("order-on-hold");
    assertThat(text(refused.json(), "clause")).isEqualTo("B-5.14");

    Answer released =
        post(
            operator(),
            "/orders/" + number + "/hold/release",
            Map.of("reason", "a family's card, the buyer called"));
    assertThat(released.status()).as(released.body()).isEqualTo(200);
    assertThat(house().neighbours().await(OrderFact.HoldReleased.class, number).releasedBy())
        .isNotBlank();

    house().neighbours().tell(fact, UUID.randomUUID().toString());
    await().atMost(Duration.ofSeconds(20)).until(() -> count(number, SuspicionRecorded.class) == 2);
    assertThat(hold(number).isObject()).isFalse();
    assertThat(count(number, OrderEvent.OrderHeld.class)).isEqualTo(1);
    assertThat(post(operator(), "/orders/" + number + "/confirmation", Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void it_is_cancelled_with_everything_that_was_paid_going_back() {
    OrderNumber number = placed("buyer-32");
    house().neighbours().tell(suspected(number));
    awaitHold(number);

    Answer asked =
        post(
            operator(),
            "/orders/" + number + "/cancellation",
            Map.of("reason", "the card is not the buyer's"));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(number, Instant.now()));

    awaitStatus(number, "CANCELLED");
    OrderFact.OrderCancelled cancelled =
        house().neighbours().await(OrderFact.OrderCancelled.class, number);
    assertThat(cancelled.ground()).isEqualTo(OrderFact.CancellationGround.SELLER);
    assertThat(cancelled.withheld()).isEqualTo(Tenge.ZERO);
  }

  @Test
  void what_comes_after_the_dispatch_is_on_record_and_recalls_nothing() {
    OrderNumber number = placed("buyer-33");
    house().neighbours().tell(new DeliveryFact.Dispatched(number, "S1", Instant.now()));
    awaitStatus(number, "HANDED_TO_DELIVERY");

    house().neighbours().tell(suspected(number));

    await().atMost(Duration.ofSeconds(20)).until(() -> count(number, SuspicionRecorded.class) == 1);
    assertThat(hold(number).isObject()).isFalse();
    assertThat(count(number, OrderEvent.OrderHeld.class)).isZero();
  }
}
