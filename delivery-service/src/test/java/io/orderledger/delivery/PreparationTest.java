package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.EDITION;
import static io.orderledger.delivery.DeliveryHouse.TOTAL;
import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.confirmed;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.edition;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.patiently;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Facts of other services come in any order of the services. */
@ExtendWith(DeliveryHouse.Door.class)
class PreparationTest {

  private static void awaitWaiting(OrderNumber number) {
    JdbcClient jdbc = house().service().bean(JdbcClient.class);
    patiently()
        .until(
            () ->
                jdbc.sql("select count(*) from messaging.waiting w where w::text like ?")
                        .param("%" + number + "%")
                        .query(Long.class)
                        .single()
                    > 0);
  }

  @Test
  void a_placed_order_is_prepared_with_what_the_order_says() {
    OrderNumber number = placed("buyer-1", DeliveryMethod.COURIER);

    JsonNode delivery = view(number);

    assertThat(delivery.path("status").asString()).isEqualTo("PREPARING");
    assertThat(delivery.path("items").toString())
        .isEqualTo("[{\"line\":1,\"quantity\":2},{\"line\":2,\"quantity\":1}]");
    assertThat(delivery.path("recipient").path("name").asString()).isEqualTo("Aigerim Testova");
    assertThat(delivery.path("recipient").path("address").asString()).isEqualTo("Abay avenue 1");
    assertThat(delivery.path("nextSteps")).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void an_order_waits_for_the_edition_that_it_was_placed_under() {
    OrderNumber number = number();
    house().neighbours().tell(order(number, "buyer-2", DeliveryMethod.COURIER, "2026-late"));
    house().neighbours().tell(new OrderFact.OrderConfirmed(number, Instant.now()));
    awaitWaiting(number);
    assertThat(operator().get("/deliveries/" + number).status()).isEqualTo(404);

    house().neighbours().tell(edition("2026-late"));

    awaitKnown(number);
    awaitView(number, view -> view.path("confirmed").asBoolean());
  }

  @Test
  void a_payment_that_is_told_before_its_order_waits_and_is_then_applied() {
    OrderNumber number = number();
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentAuthorized(number, 1, TOTAL, Instant.now(), TOTAL));
    awaitWaiting(number);

    house().neighbours().tell(order(number, "buyer-3", DeliveryMethod.COURIER, EDITION));

    awaitKnown(number);
    awaitView(number, view -> view.path("paid").asBoolean());
    confirmed(number);
    done(number, "dispatch", Map.of());
  }

  @Test
  void a_capture_alone_lets_the_goods_leave_too() {
    OrderNumber number = placed("buyer-4", DeliveryMethod.COURIER);
    house().neighbours().tell(new PaymentFact.PaymentCaptured(number, TOTAL, Instant.now(), TOTAL));

    awaitView(number, view -> view.path("paid").asBoolean());
    assertRefused(step(number, "dispatch", Map.of()), "not-released", "B-1.5.1");
  }

  @Test
  void an_order_that_is_told_twice_is_prepared_once() {
    OrderNumber number = number();
    OrderPlaced order = order(number, "buyer-5", DeliveryMethod.COURIER, EDITION);
    house().neighbours().tell(order, "twice-" + number);
    house().neighbours().tell(order, "twice-" + number);
    house().neighbours().tell(order);
    awaitKnown(number);
    confirmed(number);

    JsonNode history = operator().get("/history/" + number).json().path("events");

    assertThat(history).hasSize(2);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).isEmpty();
  }
}
