package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.OrderCancelled;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order's money follows the order to its next buyer; what goes back goes the way it came. */
@Clause(ClauseId.B_15_6)
class AssignmentTest {

  private final House house = House.shared();

  private int sees(String subject, String path) {
    return house.service().as(subject, "customer").get(path).status();
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void the_next_buyer_sees_and_pays_and_the_formers_money_goes_back_to_the_former() {
    OrderNumber order = House.newOrder();
    house.placed(order, 18_000);
    await().until(() -> house.buyer().get("/payments/" + order).status() == 200);
    house.pay(house.attempt(order), "pm_card_visa");
    house.until(order, account -> account.held().equals(Tenge.of(18_000)));

    house.tell(
        "order-service",
        new RightsAssigned(
            order, "buyer", "next-buyer", BuyerKind.CONSUMER, null, null, Instant.now()));

    await().until(() -> sees("next-buyer", "/payments/" + order) == 200);
    assertThat(sees("buyer", "/payments/" + order)).isEqualTo(404);
    assertThat(sees("buyer", "/payments/" + order + "/ledger")).isEqualTo(404);
    assertThat(sees("buyer", "/payments/" + order + "/documents")).isEqualTo(404);
    assertThat(sees("next-buyer", "/payments/" + order + "/documents")).isEqualTo(200);
    assertThat(
            house
                .service()
                .as("buyer", "customer")
                .key(UUID.randomUUID().toString())
                .post("/payments/" + order + "/attempts", "")
                .status())
        .isEqualTo(404);
    house.projected();
    assertThat(house.service().as("next-buyer", "customer").get("/payments").body())
        .contains(order.value());
    house.tell(
        "order-service",
        new OrderCancelled(order, CancellationGround.BUYER, Tenge.ZERO, Instant.now()));
    house.until(order, account -> account.held().isZero());
    assertThat(house.takenByProvider(order)).isZero();
  }
}
