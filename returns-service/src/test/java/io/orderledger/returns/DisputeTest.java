package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.accepted;
import static io.orderledger.returns.ReturnsHouse.assertRefused;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.house;
import static io.orderledger.returns.ReturnsHouse.id;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.patiently;
import static io.orderledger.returns.ReturnsHouse.post;
import static io.orderledger.returns.ReturnsHouse.received;
import static io.orderledger.returns.ReturnsHouse.requested;
import static io.orderledger.returns.ReturnsHouse.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.PaymentFact.DisputeClosed;
import io.orderledger.shared.event.PaymentFact.DisputeOpened;
import io.orderledger.shared.event.PaymentFact.ReturnCovered;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dispute about the payment holds up what is to be inspected. */
@ExtendWith(ReturnsHouse.Door.class)
class DisputeTest {

  private static final Tenge AMOUNT = Tenge.of(25_001);

  private static void opened(OrderNumber number) {
    house()
        .neighbours()
        .tell(new DisputeOpened(number, "dp-1", AMOUNT, "fraudulent", null, Instant.now()));
  }

  private static void closed(OrderNumber number, boolean won) {
    house().neighbours().tell(new DisputeClosed(number, "dp-1", AMOUNT, won, Instant.now()));
  }

  private static boolean suspended(String address) {
    return operator().get(address).json().path("suspended").asBoolean();
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_return_asked_for_during_a_dispute_keeps_its_date_and_waits() {
    OrderNumber number = handedOver("buyer-95");
    opened(number);
    ReturnsHouse.awaitEvents(number, 3);
    String address = requested("buyer-95", number, new Items(2, 1));
    received(address);
    assertThat(suspended(address)).isTrue();
    assertThat(operator().get(address).json().path("nextSteps")).isEmpty();
    assertRefused(
        post(operator(), address + "/inspection", Map.of("accepted", true)),
        "servicing-suspended",
        "B-5.13",
        "");

    closed(number, true);
    patiently().until(() -> !suspended(address));
    assertThat(accepted(address)).isEqualTo(9_001);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_13})
  void what_a_lost_dispute_gave_the_buyer_closes_the_return() {
    OrderNumber number = handedOver("buyer-96");
    String address = requested("buyer-96", number, new Items(2, 1));
    received(address);
    assertThat(accepted(address)).isEqualTo(9_001);
    house()
        .neighbours()
        .tell(new ReturnCovered(number, id(address), "dp-1", Tenge.of(9_001), Instant.now()));
    patiently().until(() -> status(address).equals("REFUNDED"));
  }
}
