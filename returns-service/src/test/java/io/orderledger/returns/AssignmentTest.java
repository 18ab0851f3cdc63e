package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.buyer;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.patiently;
import static io.orderledger.returns.ReturnsHouse.request;
import static io.orderledger.returns.ReturnsHouse.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may return follows the order to its next buyer. */
@ExtendWith(ReturnsHouse.Door.class)
@Clause({ClauseId.B_9_1, ClauseId.B_15_6})
class AssignmentTest {

  @Test
  void returns_and_the_days_for_more_are_the_next_buyers_even_if_it_is_a_business() {
    OrderNumber number = handedOver("former-1");
    String asked = requested("former-1", number, new Items(1, 1));

    house()
        .neighbours()
        .tell(
            new RightsAssigned(
                number, "former-1", "next-1", BuyerKind.BUSINESS, null, null, Instant.now()));

    patiently().until(() -> buyer("next-1").get(asked).status() == 200);
    assertThat(buyer("former-1").get(asked).status()).isEqualTo(404);
    assertThat(buyer("former-1").get("/returns/" + number).status()).isEqualTo(404);
    assertThat(request("former-1", number, new Items(2, 1)).status()).isEqualTo(404);
    assertThat(request("next-1", number, new Items(2, 1)).status()).isEqualTo(201);
  }
}
