package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Sales stop and go on; orders that were placed know nothing of it. */
@ExtendWith(OrderHouse.Door.class)
@Clause(ClauseId.B_2_12)
class SalesPauseTest {

  private static final Map<String, Object> REASON = Map.of("reason", "stock-taking");

  @BeforeAll
  static void a_lesson_is_for_sale_too() {
    operator().put("/products/PEN", card("Pen", 1_000));
    operator().put("/products/LESSON", with(card("Lesson", 9_000), "sellerId", "services"));
  }

  private static Answer ordered(String sku) {
    return post(buyer("pause-buyer"), "/orders", form(item("TEA-3", 1), item(sku, 1)));
  }

  @Test
  void a_paused_product_is_not_sold_and_what_was_ordered_stays() {
    String order = ordered("PEN").header("Location");
    assertThat(operator().put("/products/PEN/pause", REASON).status()).isEqualTo(204);
    assertThat(operator().put("/products/PEN/pause", Map.of("reason", "again")).status())
        .isEqualTo(204);

    Answer refused = ordered("PEN");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("sales-paused");
    assertThat(text(refused.json(), "clause")).isEqualTo("B-2.12");
    assertThat(text(refused.json(), "field")).isEqualTo("items[1].sku");
    assertThat(buyer("pause-buyer").get("/products/PEN").json().path("paused").asBoolean())
        .isTrue();
    assertThat(post(operator(), order + "/confirmation", Map.of()).status()).isEqualTo(200);

    assertThat(operator().send("DELETE", "/products/PEN/pause", null).status()).isEqualTo(204);
    assertThat(ordered("PEN").status()).isEqualTo(201);
    JsonNode told = operator().get("/sellers/goods/pauses").json();
    assertThat(text(told.path(0), "reason")).isEqualTo("stock-taking");
    assertThat(text(told.path(0), "endedAt")).isNotEmpty();
  }

  @Test
  void all_sales_of_one_seller_stop_and_those_of_another_go_on() {
    operator().put("/sellers/services/pause", REASON);

    assertThat(buyer("b").get("/products/LESSON").json().path("paused").asBoolean()).isTrue();
    assertThat(ordered("PEN").status()).isEqualTo(201);

    operator().send("DELETE", "/sellers/services/pause", null);
    assertThat(buyer("b").get("/products/LESSON").json().path("paused").asBoolean()).isFalse();
  }

  @Test
  void a_pause_has_a_reason_and_something_to_pause() {
    assertThat(operator().put("/products/PEN/pause", Map.of("reason", " ")).status())
        .isEqualTo(400);
    assertThat(operator().put("/products/NO-SUCH/pause", REASON).status()).isEqualTo(404);
    assertThat(operator().put("/sellers/nobody/pause", REASON).status()).isEqualTo(404);
    assertThat(buyer("b").put("/products/PEN/pause", REASON).status()).isEqualTo(403);
  }
}
