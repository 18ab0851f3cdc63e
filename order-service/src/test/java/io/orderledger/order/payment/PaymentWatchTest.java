package io.orderledger.order.payment;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.OrderHouse;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that nobody pays for end; those that somebody pays for go on. */
@ExtendWith(OrderHouse.Door.class)
class PaymentWatchTest {

  @Test
  @Clause(ClauseId.B_5_10)
  void an_order_that_nobody_pays_in_time_is_cancelled_and_a_paid_one_is_not() throws Exception {
    OrderNumber unpaid = placed("sleeper-1");
    OrderNumber paid = placed("payer-1");
    house()
        .neighbours()
        .tell(new PaymentFact.PaymentAuthorized(paid, 1, Tenge.of(24_500), Instant.now(), null));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                OrderHouse.operator()
                    .get("/orders/" + paid)
                    .json()
                    .path("payment")
                    .asString()
                    .equals("AUTHORIZED"));
    assertThat(house().service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
        .isTrue();
    PaymentWatch watch = house().service().bean(PaymentWatch.class);

    watch.lookAt(Instant.now().plus(Duration.ofHours(23)));
    assertThat(house().neighbours().heard(OrderFact.CancellationRequested.class, unpaid)).isEmpty();
    watch.lookAt(Instant.now().plus(Duration.ofHours(25)));
    watch.lookAt(Instant.now().plus(Duration.ofHours(25)));

    house().neighbours().await(OrderFact.CancellationRequested.class, unpaid);
    house().neighbours().tell(new DeliveryFact.DeliveryHeld(unpaid, Instant.now()));
    awaitStatus(unpaid, "CANCELLED");
    assertThat(house().neighbours().await(OrderFact.OrderCancelled.class, unpaid).ground())
        .isEqualTo(CancellationGround.PAYMENT_TIMEOUT);
    assertThat(status(paid)).isEqualTo("PLACED");
    assertThat(house().neighbours().heard(OrderFact.CancellationRequested.class, paid)).isEmpty();
  }

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_5_10})
  void an_invoice_is_waited_for_to_its_last_day_and_one_paid_in_part_for_a_person()
      throws Exception {
    OrderNumber unpaid = invoiced("sleeper-2");
    OrderNumber inPart = invoiced("payer-2");
    house()
        .neighbours()
        .tell(
            new PaymentFact.PaymentCaptured(
                inPart, Tenge.of(1_000), Instant.now(), Tenge.of(1_000)));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                OrderHouse.operator()
                        .get("/orders/" + inPart)
                        .json()
                        .path("money")
                        .path("captured")
                        .path("amount")
                        .asLong()
                    == 1_000);
    assertThat(house().service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
        .isTrue();
    PaymentWatch watch = house().service().bean(PaymentWatch.class);

    watch.lookAt(Instant.now().plus(Duration.ofHours(49)));
    assertThat(house().neighbours().heard(OrderFact.CancellationRequested.class, unpaid)).isEmpty();
    watch.lookAt(Instant.now().plus(Duration.ofDays(20)));

    house().neighbours().await(OrderFact.CancellationRequested.class, unpaid);
    assertThat(house().neighbours().heard(OrderFact.CancellationRequested.class, inPart)).isEmpty();
    assertThat(status(inPart)).isEqualTo("PLACED");
  }

  private static OrderNumber invoiced(String subject) {
    Map<String, Object> entity =
        Map.of(
            "kind",
            "LEGAL_ENTITY",
            "bin",
            "120540001238",
            "name",
            "Example LLP",
            "representative",
            Map.of(
                "name",
                "Daniyar Testov",
                "powerOfAttorney",
                Map.of("number", "17", "date", "2026-01-15")));
    Map<String, Object> form = OrderHouse.form(OrderHouse.item("KETTLE-17", 1));
    Answer answer =
        OrderHouse.post(
            OrderHouse.buyer(subject),
            "/orders",
            OrderHouse.with(
                OrderHouse.with(form, "buyer", entity), "payment", Map.of("method", "INVOICE")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OrderNumber(answer.json().path("orderNumber").asString());
  }
}
