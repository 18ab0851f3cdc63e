package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.EDITION;
import static io.orderledger.delivery.DeliveryHouse.TOTAL;
import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.confirmed;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.status;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An order that is paid in cash as its goods change hands. */
@ExtendWith(DeliveryHouse.Door.class)
class CashOnDeliveryTest {

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_7, ClauseId.B_6_4})
  void the_courier_takes_what_is_owed_and_others_hear_of_it_before_the_hand_over() {
    OrderNumber number = confirmedInCash("buyer-80", DeliveryMethod.COURIER);
    assertThat(view(number).path("cashDue").path("amount").asLong()).isEqualTo(TOTAL.amount());
    assertThat(listed(number).path("nextSteps").toString()).contains("dispatch");
    done(number, "dispatch", Map.of());
    assertRefused(step(number, "hand-over", proof("SIGNATURE")), "cash-owed", "B-5.2");
    assertRefused(step(number, "hand-over", paid(TOTAL.amount() - 1)), "cash-short", "B-5.2");
    assertThat(status(number)).isEqualTo("IN_TRANSIT");

    done(number, "hand-over", paid(TOTAL.amount()));

    DeliveryFact.CashTaken told = house().neighbours().await(DeliveryFact.CashTaken.class, number);
    assertThat(told.amount()).isEqualTo(TOTAL);
    assertThat(told.holder()).isEqualTo(CashHolder.COURIER);
    assertThat(told.takenBy()).isEqualTo("courier-17");
    assertThat(told.fiscalPlace()).isEqualTo("KKM 600400012345");
    house().neighbours().await(DeliveryFact.HandedOver.class, number);
    assertThat(house().neighbours().heard(DeliveryFact.CashTaken.class, number)).hasSize(1);
    assertThat(view(number).path("paid").asBoolean()).isTrue();
    assertThat(listed(number).path("cashDue").path("amount").asLong()).isZero();
  }

  @Test
  @Clause({ClauseId.B_1_12, ClauseId.B_5_2})
  void the_pickup_point_takes_it_against_the_buyers_code() {
    OrderNumber number = confirmedInCash("buyer-81", DeliveryMethod.PICKUP);
    done(number, "readiness", Map.of());
    String code =
        buyer("buyer-81")
            .get("/deliveries/" + number + "/pickup-code")
            .json()
            .path("code")
            .asString();
    assertRefused(step(number, "collection", Map.of("code", code)), "cash-owed", "B-5.2");

    done(number, "collection", Map.of("code", code, "cash", cash(TOTAL.amount())));

    assertThat(house().neighbours().await(DeliveryFact.CashTaken.class, number).holder())
        .isEqualTo(CashHolder.DESK);
    assertThat(status(number)).isEqualTo("DELIVERED");
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_6_12})
  void whoever_does_not_pay_has_refused_the_goods() {
    OrderNumber number = confirmedInCash("buyer-82", DeliveryMethod.COURIER);
    done(number, "dispatch", Map.of());

    done(number, "refusal", Map.of("documents", List.of()));

    house().neighbours().await(DeliveryFact.RefusedAtDoor.class, number);
    assertThat(house().neighbours().heard(DeliveryFact.CashTaken.class, number)).isEmpty();
    assertThat(status(number)).isEqualTo("CAME_BACK");
  }

  @Test
  void what_is_said_of_the_money_is_whole() {
    OrderNumber number = confirmedInCash("buyer-83", DeliveryMethod.COURIER);
    done(number, "dispatch", Map.of());
    Map<String, Object> nameless = new HashMap<>(proof("SIGNATURE"));
    nameless.put("cash", Map.of("amount", cash(TOTAL.amount()).get("amount")));

    assertThat(step(number, "hand-over", nameless).status()).isEqualTo(400);
  }

  private static OrderNumber confirmedInCash(String buyer, DeliveryMethod method) {
    OrderNumber number = number();
    house().neighbours().tell(order(number, buyer, method, EDITION, null, PaymentMethod.CASH));
    awaitKnown(number);
    confirmed(number);
    return number;
  }

  private static Map<String, Object> cash(long tenge) {
    return Map.of(
        "amount",
        Map.of("amount", tenge, "currency", "KZT"),
        "takenBy",
        "courier-17",
        "fiscalPlace",
        "KKM 600400012345");
  }

  private static Map<String, Object> paid(long tenge) {
    Map<String, Object> form = new HashMap<>(proof("SIGNATURE"));
    form.put("cash", cash(tenge));
    return form;
  }

  private static JsonNode listed(OrderNumber number) {
    String after = "";
    while (true) {
      JsonNode page = operator().get("/deliveries?limit=100" + after).json();
      for (JsonNode row : page.path("items")) {
        if (row.path("orderNumber").asString("").equals(number.value())) {
          return row;
        }
      }
      assertThat(page.path("next").isString()).as("%s is listed", number).isTrue();
      after = "&after=" + page.path("next").asString();
    }
  }
}
