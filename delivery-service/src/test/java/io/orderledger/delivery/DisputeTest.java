package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.patiently;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.PaymentFact.DisputeClosed;
import io.orderledger.shared.event.PaymentFact.DisputeOpened;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dispute about the payment keeps goods here until it is closed. */
@ExtendWith(DeliveryHouse.Door.class)
class DisputeTest {

  private static void opened(OrderNumber number) {
    house()
        .neighbours()
        .tell(
            new DisputeOpened(number, "dp-1", Tenge.of(25_000), "fraudulent", null, Instant.now()));
  }

  private static void closed(OrderNumber number) {
    house()
        .neighbours()
        .tell(new DisputeClosed(number, "dp-1", Tenge.of(25_000), true, Instant.now()));
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void while_a_dispute_is_open_nothing_leaves_and_afterwards_it_does() {
    OrderNumber number = released("buyer-90", DeliveryMethod.COURIER);
    opened(number);
    awaitView(number, view -> view.path("suspended").asBoolean());
    assertThat(DeliveryHouse.view(number).path("nextSteps")).isEmpty();
    assertRefused(step(number, "dispatch", Map.of()), "servicing-suspended", "B-5.13");
    patiently().until(() -> listed(number).path("suspended").asBoolean());

    closed(number);
    awaitView(number, view -> !view.path("suspended").asBoolean());
    done(number, "dispatch", Map.of());
    patiently().until(() -> !listed(number).path("suspended").asBoolean());
  }

  @Test
  void a_dispute_told_before_its_order_waits_for_it() {
    OrderNumber number = DeliveryHouse.number();
    opened(number);
    house()
        .neighbours()
        .tell(order(number, "buyer-91", DeliveryMethod.COURIER, DeliveryHouse.EDITION));
    awaitKnown(number);
    awaitView(number, view -> view.path("suspended").asBoolean());
  }

  private static tools.jackson.databind.JsonNode listed(OrderNumber number) {
    String after = "";
    while (true) {
      var page = operator().get("/deliveries?limit=100" + after).json();
      for (var line : page.path("items")) {
        if (line.path("orderNumber").asString().equals(number.value())) {
          return line;
        }
      }
      String next = page.path("next").asString("");
      if (next.isEmpty()) {
        return tools.jackson.databind.node.MissingNode.getInstance();
      }
      after = "&after=" + next;
    }
  }
}
