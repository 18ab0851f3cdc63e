package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.status;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.CancellationRequested;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whichever comes first wins: the dispatch or the cancellation. */
@ExtendWith(DeliveryHouse.Door.class)
class CancellationTest {

  private static void cancellationAskedFor(OrderNumber number) {
    house()
        .neighbours()
        .tell(new CancellationRequested(number, CancellationGround.BUYER, Instant.now()));
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void a_cancellation_that_comes_first_holds_the_goods() {
    OrderNumber number = released("buyer-20", DeliveryMethod.COURIER);

    cancellationAskedFor(number);

    house().neighbours().await(DeliveryFact.DeliveryHeld.class, number);
    assertThat(status(number)).isEqualTo("HELD");
    assertRefused(step(number, "dispatch", Map.of()), "held-for-cancellation", "B-5.4");
    assertRefused(step(number, "readiness", Map.of()), "held-for-cancellation", "B-5.4");
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).isEmpty();
  }

  @Test
  void what_was_held_before_it_was_confirmed_is_not_shown_as_confirmed_or_paid() {
    OrderNumber number = placed("buyer-21", DeliveryMethod.COURIER);
    cancellationAskedFor(number);
    house().neighbours().await(DeliveryFact.DeliveryHeld.class, number);

    assertThat(view(number).path("confirmed").asBoolean()).isFalse();
    assertThat(view(number).path("paid").asBoolean()).isFalse();
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void a_cancellation_after_the_dispatch_is_told_that_it_is_too_late() {
    OrderNumber number = released("buyer-22", DeliveryMethod.COURIER);
    done(number, "dispatch", Map.of());
    DeliveryFact.Dispatched dispatched =
        house().neighbours().await(DeliveryFact.Dispatched.class, number);

    cancellationAskedFor(number);

    assertThat(
            house().neighbours().await(DeliveryFact.AlreadyDispatched.class, number).dispatchedAt())
        .isEqualTo(dispatched.dispatchedAt());
    done(number, "hand-over", proof("CODE"));
  }

  @RepeatedTest(3)
  void of_a_dispatch_and_a_cancellation_at_once_exactly_one_wins() throws Exception {
    OrderNumber number = released("buyer-23", DeliveryMethod.COURIER);
    int status;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> cancellation = threads.submit(() -> cancellationAskedFor(number));
      Future<Integer> dispatch = threads.submit(() -> step(number, "dispatch", Map.of()).status());
      cancellation.get();
      status = dispatch.get();
    }

    if (status == 200) {
      house().neighbours().await(DeliveryFact.AlreadyDispatched.class, number);
      assertThat(house().neighbours().heard(DeliveryFact.DeliveryHeld.class, number)).isEmpty();
    } else {
      house().neighbours().await(DeliveryFact.DeliveryHeld.class, number);
      assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).isEmpty();
    }
  }
}
