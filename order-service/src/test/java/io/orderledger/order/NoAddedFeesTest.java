package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked for is the goods and their delivery, in tenge. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.B_5_6)
class NoAddedFeesTest {

  @BeforeAll
  static void something_that_may_be_paid_in_every_way() {
    operator().put("/products/STOVE-1", card("Stove", 60_000));
  }

  private static Map<String, Object> paidBy(PaymentMethod method) {
    Map<String, Object> form =
        with(form(item("STOVE-1", 1)), "payment", Map.of("method", method.name()));
    return method == PaymentMethod.INVOICE
        ? with(form, "buyer", Map.of("kind", "SOLE_PROPRIETOR", "iin", "900101350003"))
        : form;
  }

  @Test
  void no_way_of_payment_adds_anything_to_the_goods_and_their_delivery() {
    for (PaymentMethod method : PaymentMethod.values()) {
      Answer answer = post(buyer("fee-1"), "/orders", paidBy(method));

      assertThat(answer.status()).as(method + answer.body()).isEqualTo(201);
      OrderPlaced told =
          house()
              .neighbours()
              .await(
                  OrderPlaced.class, new OrderNumber(answer.json().path("orderNumber").asString()));
      assertThat(told.goodsTotal()).as("%s", method).isEqualTo(Tenge.of(60_000));
      assertThat(told.total()).isEqualTo(told.goodsTotal().plus(told.deliveryFee()));
      assertThat(told.deliveryFee()).isEqualTo(Tenge.of(1_500));
    }
  }

  @Test
  @Clause({ClauseId.B_3_14, ClauseId.B_5_1})
  void an_amount_in_another_currency_settles_nothing() {
    Map<String, Object> dollars = Map.of("amount", 130, "currency", "USD");

    Answer order =
        post(buyer("fee-2"), "/orders", with(form(item("STOVE-1", 1)), "expectedTotal", dollars));
    Answer priced =
        operator()
            .put(
                "/products/STOVE-2", Map.of("name", "Stove", "price", dollars, "weightGrams", 900));

    assertThat(order.status()).as(order.body()).isEqualTo(400);
    assertThat(priced.status()).as(priced.body()).isEqualTo(400);
    assertThat(buyer("fee-2").get("/orders").json().path("items")).isEmpty();
  }
}
