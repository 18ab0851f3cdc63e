package io.orderledger.order.payment;

import static io.orderledger.order.OrderHouse.awaitStatus;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.placed;
import static io.orderledger.order.OrderHouse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.OrderHouse;
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
}
