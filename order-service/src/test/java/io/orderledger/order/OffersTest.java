package io.orderledger.order;

import static io.orderledger.order.OrderHouse.assertField;
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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Offers are public, and sellers sell by them. */
@ExtendWith(OrderHouse.Door.class)
class OffersTest {

  @Test
  @Clause({ClauseId.B_2_8, ClauseId.B_15_2})
  void offers_are_public_and_every_edition_can_be_had() {
    JsonNode offers = house().service().anonymous().get("/offers").json().path("items");
    assertThat(offers)
        .extracting(offer -> text(offer, "sellerId") + '/' + text(offer, "edition"))
        .contains("goods/2026-05", "services/2026-02");

    JsonNode goods = house().service().anonymous().get("/offers/goods/2026-05").json();
    assertThat(goods.path("terms").path("returnWindowDays").asInt()).isEqualTo(14);
    assertThat(goods.path("terms").path("freePickupStorageDays").asInt()).isEqualTo(5);
    assertThat(goods.path("terms").path("buyer").path("smallestAge").asInt()).isEqualTo(14);
    JsonNode services = house().service().anonymous().get("/offers/services?on=2026-11-05").json();
    assertThat(services.path("terms").path("buyer").path("smallestAge").asInt()).isEqualTo(18);
    assertThat(text(goods, "text")).contains("14 calendar days");
    assertThat(text(goods, "contentHash")).hasSize(64);
    assertThat(house().service().anonymous().get("/offers/goods/1999").status()).isEqualTo(404);
    OfferEditionPublished told =
        house().neighbours().await(OfferEditionPublished.class, "goods/2026-05");
    assertThat(told.contentHash()).isEqualTo(text(goods, "contentHash"));
    assertThat(told.validUntil()).isNull();
  }

  @Test
  @Clause(ClauseId.B_1_7)
  void a_seller_sells_its_own_products_in_its_own_ways() {
    Map<String, Object> lesson = new java.util.HashMap<>(card("Piano lesson", 20_000));
    lesson.put("sellerId", "services");
    assertThat(operator().put("/products/LESSON", lesson).status()).isEqualTo(201);

    assertField(form(item("LESSON", 1)), 422, "items[0].sku");
    Map<String, Object> office = serviceForm(item("LESSON", 1));
    Object courier = form(item("LESSON", 1)).get("delivery");
    assertField(with(office, "delivery", courier), 422, "delivery.method");
    Answer answer = post(buyer("buyer-12"), "/orders", office);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().path("total").path("amount").asLong()).isEqualTo(20_000);
  }
}
