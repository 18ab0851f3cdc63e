package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.accepted;
import static io.orderledger.returns.ReturnsHouse.assertRefused;
import static io.orderledger.returns.ReturnsHouse.awaitEvents;
import static io.orderledger.returns.ReturnsHouse.awaitWaiting;
import static io.orderledger.returns.ReturnsHouse.edition;
import static io.orderledger.returns.ReturnsHouse.handOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.number;
import static io.orderledger.returns.ReturnsHouse.order;
import static io.orderledger.returns.ReturnsHouse.received;
import static io.orderledger.returns.ReturnsHouse.request;
import static io.orderledger.returns.ReturnsHouse.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After an edit another thing was bought. */
@ExtendWith(ReturnsHouse.Door.class)
class EditTest {

  @Test
  @Clause(ClauseId.B_4_3)
  void an_edit_replaces_what_was_bought_and_waits_for_its_order() {
    OrderNumber number = number();
    Line line = new Line(1, "B", "Item B", 2, Tenge.of(10_001), Tenge.of(20_002), null);
    house().neighbours().tell(order(number, "buyer-11", "2026-later"));
    house()
        .neighbours()
        .tell(
            new OrderEdited(
                number,
                1,
                List.of(line),
                DeliveryMethod.PICKUP,
                "ALA-1",
                line.net(),
                Tenge.ZERO,
                line.net(),
                null,
                Instant.now()));
    awaitWaiting(number);

    house().neighbours().tell(edition("2026-later"));

    awaitEvents(number, 2);
    handOver(number, "S1", Instant.now(), new Items(1, 2));
    awaitEvents(number, 3);
    assertRefused(
        request("buyer-11", number, new Items(2, 1)), "unknown-line", "", "items[0].line");
    String address = requested("buyer-11", number, new Items(1, 1));
    received(address);
    assertThat(accepted(address)).isEqualTo(10_001);
  }
}
