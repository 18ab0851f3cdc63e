package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.serviceForm;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that are paid in cash when they are handed over. */
@ExtendWith(OrderHouse.Door.class)
class CashOrdersTest {

  private static final Map<String, Object> CASH = Map.of("method", "CASH");

  @BeforeAll
  static void dear_and_cheap_things() {
    operator().put("/products/SAFE-1", card("Safe", 290_000));
    operator().put("/products/LAMP-1", card("Lamp", 90_000));
    Map<String, Object> lesson = new HashMap<>(card("Guitar lesson", 20_000));
    lesson.put("sellerId", "services");
    operator().put("/products/GUITAR", lesson);
  }

  @Test
  @Clause({ClauseId.B_1_5_1, ClauseId.B_5_2, ClauseId.B_5_10})
  void an_order_is_placed_for_cash_leaves_unpaid_and_is_completed_by_the_money() {
    Answer placed = post(buyer("cash-1"), "/orders", inCash(item("TEA-3", 1)));
    OrderNumber number = granted(placed);
    assertThat(text(placed.json(), "paymentMethod")).isEqualTo("CASH");
    assertThat(house().neighbours().await(OrderPlaced.class, number).paymentMethod())
        .isEqualTo(PaymentMethod.CASH);
    post(operator(), "/orders/" + number + "/confirmation", Map.of());
    tell(new DeliveryFact.Dispatched(number, number + "-1", Instant.now()));
    OrderHouse.awaitStatus(number, "HANDED_TO_DELIVERY");

    tell(
        new DeliveryFact.HandedOver(
            number, number + "-1", List.of(new Items(1, 1)), ProofKind.SIGNATURE, Instant.now()));
    tell(new PaymentFact.PaymentCaptured(number, Tenge.of(6_500), Instant.now(), Tenge.of(6_500)));

    house().neighbours().await(OrderFact.OrderCompleted.class, number);
    OrderHouse.awaitStatus(number, "COMPLETED");
  }

  @Test
  @Clause({ClauseId.B_5_7})
  void
      beyond_the_couriers_limit_it_is_refused_and_neither_an_edit_nor_a_replacement_gets_around_it() {
    Answer refused = post(buyer("cash-2"), "/orders", inCash(item("SAFE-1", 2)));
    assertThat(refused.problem()).as(refused.body()).isEqualTo("cash-above-limit");
    assertThat(text(refused.json(), "clause")).isEqualTo("B-5.7");
    assertThat(refused.body()).contains("300000 KZT");

    OrderNumber number = granted(post(buyer("cash-2"), "/orders", inCash(item("LAMP-1", 1))));
    Answer edit =
        buyer("cash-2")
            .post(
                "/orders/" + number + "/edits/preview",
                Map.of("items", List.of(item("LAMP-1", 4))));
    assertThat(edit.problem()).as(edit.body()).isEqualTo("cash-above-limit");

    Answer instead =
        post(
            operator(),
            "/orders/" + number + "/shortage",
            Map.of(
                "missing", List.of(item("LAMP-1", 1)),
                "replacement", Map.of("sku", "SAFE-1", "quantity", 2)));
    assertThat(instead.problem()).as(instead.body()).isEqualTo("cash-above-limit");
  }

  @Test
  @Clause({ClauseId.B_5_7})
  void a_business_pays_in_cash_only_what_the_law_allows() {
    Map<String, Object> entity =
        Map.of(
            "kind", "LEGAL_ENTITY",
            "bin", "120540001238",
            "name", "Example LLP",
            "representative",
                Map.of(
                    "name",
                    "Daniyar Testov",
                    "powerOfAttorney",
                    Map.of("number", "17", "date", "2026-01-15")));
    granted(post(buyer("cash-3"), "/orders", with(inCash(item("LAMP-1", 1)), "buyer", entity)));

    Answer refused =
        post(buyer("cash-3"), "/orders", with(inCash(item("LAMP-1", 2)), "buyer", entity));

    assertThat(refused.problem()).as(refused.body()).isEqualTo("cash-above-legal-limit");
    assertThat(text(refused.json(), "clause")).isEqualTo("B-5.7");
  }

  @Test
  @Clause({ClauseId.A_3_4})
  void the_services_seller_takes_none_at_all() {
    Map<String, Object> lesson = with(serviceForm(item("GUITAR", 1)), "payment", CASH);

    Answer refused = post(buyer("cash-4"), "/orders", lesson);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(text(refused.json(), "clause")).isEqualTo("A-3.4");
    assertThat(text(refused.json(), "field")).isEqualTo("payment.method");
  }

  private static Map<String, Object> inCash(Object... items) {
    return with(form(items), "payment", CASH);
  }

  private static OrderNumber granted(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OrderNumber(text(answer.json(), "orderNumber"));
  }

  private static void tell(IntegrationEvent fact) {
    house().neighbours().tell(fact);
  }
}
