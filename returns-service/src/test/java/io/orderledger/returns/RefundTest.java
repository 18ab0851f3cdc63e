package io.orderledger.returns;

import static io.orderledger.returns.ReturnsHouse.accepted;
import static io.orderledger.returns.ReturnsHouse.assertRefused;
import static io.orderledger.returns.ReturnsHouse.buyer;
import static io.orderledger.returns.ReturnsHouse.handedOver;
import static io.orderledger.returns.ReturnsHouse.operator;
import static io.orderledger.returns.ReturnsHouse.post;
import static io.orderledger.returns.ReturnsHouse.received;
import static io.orderledger.returns.ReturnsHouse.request;
import static io.orderledger.returns.ReturnsHouse.requested;
import static io.orderledger.returns.ReturnsHouse.status;
import static io.orderledger.returns.ReturnsHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a return of sets and gifts gives back, and how the answer says why. */
@ExtendWith(ReturnsHouse.Door.class)
class RefundTest {

  /** The set of worked example M2, and a gift that comes from 15 000 on. */
  private static final List<Line> SET_WITH_GIFT =
      List.of(
          part(1, "P", 10_000, 7_500, 2_500),
          part(2, "Q", 6_000, 4_500, 1_500),
          new Line(
              3,
              "MUG",
              "Mug",
              1,
              Tenge.of(1_000),
              Tenge.ZERO,
              null,
              List.of(),
              new Gift(Tenge.of(15_000), List.of(1, 2)),
              null));

  private static Line part(int line, String sku, long price, long net, long saved) {
    return new Line(
        line,
        sku,
        "Item " + sku,
        1,
        Tenge.of(price),
        Tenge.of(net),
        null,
        List.of(
            new InSet("PQ", 1, 1, Tenge.of(net), Tenge.of(saved), PartialReturn.AT_SINGLE_PRICES)),
        null,
        null);
  }

  private static List<String> parts(JsonNode one) {
    List<String> parts = new ArrayList<>();
    for (JsonNode part : one.path("parts")) {
      parts.add(
          text(part, "reason")
              + " of line "
              + part.path("line").asInt()
              + " by "
              + text(part, "clause")
              + ": "
              + part.path("amount").path("amount").asLong());
    }
    return parts;
  }

  @Test
  @Clause({ClauseId.B_3_5, ClauseId.B_3_6, ClauseId.B_9_7})
  void a_refund_is_explained_line_by_line_before_and_after_it_is_decided() {
    OrderNumber number = handedOver("buyer-28", SET_WITH_GIFT);

    Answer asked = request("buyer-28", number, new Items(2, 1));

    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    List<String> expected =
        List.of(
            "PAID_SHARE of line 2 by B-5.12: 4500",
            "KEPT_AT_SINGLE_PRICE of line 1 by B-3.6: -2500",
            "GIFT of line 3 by B-3.5: -1000");
    assertThat(parts(asked.json())).isEqualTo(expected);
    assertThat(asked.json().path("refund").isNull()).isTrue();
    String address = asked.header("Location");
    received(address);
    assertThat(accepted(address)).isEqualTo(1_000);
    assertThat(parts(operator().get(address).json())).isEqualTo(expected);

    String rest = requested("buyer-28", number, new Items(1, 1), new Items(3, 1));
    received(rest);
    assertThat(accepted(rest)).isEqualTo(11_000);
    assertThat(parts(operator().get(rest).json()))
        .containsExactly(
            "PAID_SHARE of line 1 by B-5.12: 7500",
            "PAID_SHARE of line 3 by B-5.12: 0",
            "KEPT_AT_SINGLE_PRICE of line 1 by B-3.6: 2500",
            "GIFT of line 3 by B-3.5: 1000");
  }

  @Test
  @Clause({ClauseId.B_3_6, ClauseId.B_9_7})
  void m3_a_return_that_would_leave_nothing_is_refused_with_the_clause() {
    OrderNumber number =
        handedOver(
            "buyer-29",
            List.of(part(1, "P", 10_000, 8_696, 1_304), part(2, "Q", 1_500, 1_304, 196)));

    assertRefused(request("buyer-29", number, new Items(2, 1)), "whole-set-only", "B-3.6", "items");
    requested("buyer-29", number, new Items(1, 1), new Items(2, 1));
  }

  @Test
  @Clause(ClauseId.B_3_6)
  void a_defect_gives_back_the_paid_share_unless_it_is_not_confirmed() {
    OrderNumber number = handedOver("buyer-30", SET_WITH_GIFT);
    Map<String, Object> form =
        Map.of("items", List.of(Map.of("line", 2, "quantity", 1)), "reason", "DEFECT");
    String first = post(buyer("buyer-30"), "/returns/" + number, form).header("Location");
    received(first);
    post(
        operator(),
        first + "/inspection",
        Map.of("accepted", false, "ground", "DEFECT_NOT_CONFIRMED"));
    assertThat(status(first)).isEqualTo("REJECTED");

    String second = post(buyer("buyer-30"), "/returns/" + number, form).header("Location");
    received(second);
    assertThat(accepted(second)).isEqualTo(4_500);
  }
}
