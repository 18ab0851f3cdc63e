package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.ALL;
import static io.orderledger.returns.ReturnsHouse.awaitEvents;
import static io.orderledger.returns.ReturnsHouse.handOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.placed;
import static io.orderledger.returns.ReturnsHouse.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.time.Almaty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order stage tells of force majeure, and the windows for a return follow. */
@ExtendWith(ReturnsHouse.Door.class)
@Clause({ClauseId.B_9_1, ClauseId.B_12_1})
class ForceMajeureTest {

  private static OrderAffected affected(OrderNumber number, LocalDate from, LocalDate to) {
    return new OrderAffected(
        number,
        List.of(new Circumstance("fm-1", Side.BUYER, Kind.EPIDEMIC, from, to, 0)),
        true,
        Instant.now());
  }

  @Test
  void a_window_that_would_be_over_is_open_by_the_days_that_fell_into_it_and_the_stream_says_so() {
    OrderNumber number = placed("buyer-fm-1");
    Instant handedOver = Instant.now().minus(Duration.ofDays(20));
    LocalDate day = Almaty.dateOf(handedOver);
    handOver(number, "S1", handedOver, ALL);
    awaitEvents(number, 2);

    OrderAffected fact = affected(number, day.plusDays(3), day.plusDays(12));
    house().neighbours().tell(fact);
    house().neighbours().tell(fact);
    awaitEvents(number, 3);

    requested("buyer-fm-1", number, new Items(1, 1));
    assertThat(operator().get("/history/" + number).body())
        .contains("RETURN_WINDOW")
        .contains("fm-1");
  }
}
