package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.patiently;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.status;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A delivery follows its order to the next buyer. */
@ExtendWith(DeliveryHouse.Door.class)
@Clause(ClauseId.B_15_6)
class AssignmentTest {

  private static void assign(OrderNumber number, String former, String next, boolean named) {
    house()
        .neighbours()
        .tell(
            new RightsAssigned(
                number,
                former,
                next,
                BuyerKind.CONSUMER,
                named ? recipient() : null,
                null,
                Instant.now()));
  }

  private static OrderFact.@Nullable Recipient recipient() {
    return new OrderFact.Recipient(
        PersonalText.of("Dana Testova"),
        PersonalText.of("+7 701 777 66 55"),
        PersonalText.of("Dostyk 5"));
  }

  private static void awaitOwner(OrderNumber number, String next) {
    patiently().until(() -> buyer(next).get("/deliveries/" + number).status() == 200);
  }

  private static String code(OrderNumber number, String buyer) {
    return buyer(buyer)
        .get("/deliveries/" + number + "/pickup-code")
        .json()
        .path("code")
        .asString("");
  }

  @Test
  void what_is_here_goes_to_whom_the_next_buyer_names() {
    OrderNumber number = placed("former-1", DeliveryMethod.COURIER);

    assign(number, "former-1", "next-1", true);

    awaitOwner(number, "next-1");
    assertThat(buyer("former-1").get("/deliveries/" + number).status()).isEqualTo(404);
    assertThat(view(number).path("recipient").path("name").asString()).isEqualTo("Dana Testova");
    assertThat(view(number).toString()).doesNotContain("Aigerim");
  }

  @Test
  @Clause(ClauseId.B_1_12)
  void the_shelf_opens_to_the_next_buyers_code_and_no_longer_to_the_formers() {
    OrderNumber number = released("former-2", DeliveryMethod.PICKUP);
    done(number, "readiness", Map.of());
    String before = code(number, "former-2");
    assertThat(before).matches("\\d{6}");

    assign(number, "former-2", "next-2", false);

    awaitOwner(number, "next-2");
    assertThat(buyer("former-2").get("/deliveries/" + number + "/pickup-code").status())
        .isEqualTo(404);
    String now = code(number, "next-2");
    assertThat(now).matches("\\d{6}").isNotEqualTo(before);
    assertRefused(step(number, "collection", Map.of("code", before)), "wrong-code", "B-1.12");
    done(number, "collection", Map.of("code", now));
    assertThat(status(number)).isEqualTo("DELIVERED");
  }

  @Test
  void told_right_after_its_order_and_twice_it_counts_once() {
    OrderNumber number = number();
    house()
        .neighbours()
        .tell(order(number, "former-3", DeliveryMethod.COURIER, DeliveryHouse.EDITION));
    assign(number, "former-3", "next-3", true);
    assign(number, "former-3", "next-3", true);

    awaitOwner(number, "next-3");
    house().neighbours().tell(new OrderFact.OrderConfirmed(number, Instant.now()));
    awaitView(number, seen -> seen.path("confirmed").asBoolean());
    assertThat(
            DeliveryHouse.operator()
                .get("/history/" + number)
                .body()
                .split("delivery.rights-assigned", -1))
        .hasSize(2);
  }
}
