package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.HoldReleased;
import io.orderledger.shared.event.OrderFact.OrderHeld;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person must look at the order before its goods leave (B-5.14). */
@ExtendWith(DeliveryHouse.Door.class)
class HeldOrderTest {

  @Test
  @Clause({ClauseId.B_3_9, ClauseId.B_5_14})
  void an_order_that_is_confirmed_and_paid_stays_while_it_is_held() {
    OrderNumber number = released("buyer-97", DeliveryMethod.COURIER);
    house().neighbours().tell(new OrderHeld(number, Instant.now()));
    awaitView(number, view -> view.path("suspended").asBoolean());
    assertThat(DeliveryHouse.view(number).path("nextSteps")).isEmpty();
    assertRefused(step(number, "dispatch", Map.of()), "order-on-hold", "B-5.14");

    house().neighbours().tell(new HoldReleased(number, "operator-1", Instant.now()));
    awaitView(number, view -> !view.path("suspended").asBoolean());
    done(number, "dispatch", Map.of());
  }
}
