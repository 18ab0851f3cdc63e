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
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that a bank is asked to pay and the buyer pays back by instalments. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.B_5_8)
class InstalmentOrdersTest {

  private static final Map<String, Object> INSTALMENTS = Map.of("method", "INSTALMENTS");

  @BeforeAll
  static void dear_and_cheap_things() {
    operator().put("/products/SOFA-1", card("Sofa", 290_000));
    operator().put("/products/PILLOW-1", card("Pillow", 9_000));
  }

  @Test
  @Clause({ClauseId.B_3_14, ClauseId.B_5_2})
  void an_order_is_placed_for_instalments_and_costs_what_it_costs_by_card() {
    Answer byCard = post(buyer("inst-1"), "/orders", form(item("SOFA-1", 1)));
    Answer placed = post(buyer("inst-1"), "/orders", byInstalments(item("SOFA-1", 1)));

    assertThat(placed.status()).as(placed.body()).isEqualTo(201);
    assertThat(text(placed.json(), "paymentMethod")).isEqualTo("INSTALMENTS");
    assertThat(placed.json().path("total")).isEqualTo(byCard.json().path("total"));
    OrderNumber number = new OrderNumber(text(placed.json(), "orderNumber"));
    OrderPlaced told = house().neighbours().await(OrderPlaced.class, number);
    assertThat(told.paymentMethod()).isEqualTo(PaymentMethod.INSTALMENTS);
    assertThat(
            house()
                .neighbours()
                .await(OfferEditionPublished.class, "goods/" + told.offerEdition())
                .terms()
                .payment()
                .instalments())
        .isNotNull();
  }

  @Test
  void an_order_that_is_too_cheap_or_too_dear_for_it_is_refused() {
    Answer cheap = post(buyer("inst-2"), "/orders", byInstalments(item("PILLOW-1", 1)));
    assertThat(cheap.problem()).as(cheap.body()).isEqualTo("instalments-below-least");
    assertThat(text(cheap.json(), "clause")).isEqualTo("B-5.8");
    Answer dear = post(buyer("inst-2"), "/orders", byInstalments(item("SOFA-1", 6)));
    assertThat(dear.problem()).as(dear.body()).isEqualTo("instalments-above-most");
  }

  @Test
  void a_legal_entity_is_refused_with_the_clause() {
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
    Answer refused =
        post(buyer("inst-3"), "/orders", with(byInstalments(item("SOFA-1", 1)), "buyer", entity));

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(text(refused.json(), "clause")).isEqualTo("B-5.8");
    assertThat(text(refused.json(), "field")).isEqualTo("payment.method");
    assertThat(refused.body()).contains("natural persons");
  }

  @Test
  void a_seller_that_offers_none_says_so() {
    Map<String, Object> lesson = with(serviceForm(item("GUITAR", 1)), "payment", INSTALMENTS);
    Answer refused = post(buyer("inst-4"), "/orders", lesson);
    assertThat(text(refused.json(), "clause")).isEqualTo("B-5.8");
    assertThat(refused.body()).contains("nothing by instalments");
  }

  private static Map<String, Object> byInstalments(Object... items) {
    return with(form(items), "payment", INSTALMENTS);
  }
}
