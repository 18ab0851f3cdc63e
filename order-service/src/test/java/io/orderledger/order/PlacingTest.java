package io.orderledger.order;

import static io.orderledger.order.OrderHouse.assertField;
import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.place;
import static io.orderledger.order.OrderHouse.post;
import static io.orderledger.order.OrderHouse.text;
import static io.orderledger.order.OrderHouse.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders are placed over HTTP. */
@ExtendWith(OrderHouse.Door.class)
class PlacingTest {

  @Test
  @Clause({ClauseId.B_1_5_3, ClauseId.B_3_10, ClauseId.B_6_4})
  void an_order_is_placed_at_the_servers_prices() {
    Answer answer = place("buyer-1");
    JsonNode order = answer.json();

    assertThat(answer.header("Location")).isEqualTo("/orders/" + text(order, "orderNumber"));
    assertThat(text(order, "status")).isEqualTo("PLACED");
    assertThat(order.path("goodsTotal").path("amount").asLong()).isEqualTo(23_000);
    assertThat(order.path("deliveryFee").path("amount").asLong()).isEqualTo(1_500);
    assertThat(order.path("total").path("amount").asLong()).isEqualTo(24_500);
    assertThat(text(order, "offerEdition")).isEqualTo("2026-05");
    assertThat(order.path("lines").path(0).path("net").path("amount").asLong()).isEqualTo(18_000);
    Answer read = buyer("buyer-1").get(answer.header("Location"));
    assertThat(read.json()).isEqualTo(order);
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
  }

  @Test
  @Clause(ClauseId.B_3_10)
  void a_form_that_names_a_price_is_refused() {
    Map<String, Object> priced = Map.of("sku", "TEA-3", "quantity", 1, "unitPrice", 1);

    Answer answer = post(buyer("buyer-1"), "/orders", form(priced));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(text(answer.json(), "field")).isEqualTo("items[0].unitPrice");
  }

  @Test
  void what_is_wrong_with_a_form_is_told_with_its_field() {
    assertField(form(item("NO-SUCH", 1)), 422, "items[0].sku");
    assertField(form(item("TEA-3", 0)), 422, "items[0].quantity");
    assertField(form(item("TEA-3", 2_000_000_000)), 422, "items[0].quantity");
    assertField(form(item("TEA-3", 1), item("TEA-3", 2)), 422, "items[1].sku");
    assertField(form(), 400, "items");
    assertField(with(form(item("TEA-3", 1)), "sellerId", "nobody"), 400, "sellerId");
    assertField(
        with(form(item("TEA-3", 1)), "payment", Map.of("method", "CRYPTO")), 400, "payment.method");
    assertField(
        with(form(item("TEA-3", 1)), "delivery", Map.of("method", "COURIER")),
        400,
        "delivery.recipient");
    assertField(
        with(form(item("TEA-3", 1)), "delivery", Map.of("method", "PICKUP")),
        400,
        "delivery.pickupPoint");
  }

  @Test
  void what_is_refused_before_the_order_is_decided_is_not_kept_under_its_key() {
    Client caller = buyer("buyer-again").key("looked-at-anew");
    Map<String, Object> wish = form(item("LATE-1", 1));
    assertThat(caller.post("/orders", wish).status()).isEqualTo(422);
    operator().put("/products/LATE-1", OrderHouse.card("Late", 1_000));
    assertThat(caller.post("/orders", wish).status()).isEqualTo(201);
    assertThat(house().service().anonymous().get("/v3/api-docs").body())
        .contains("may be repeated under the same key");
  }

  @Test
  void what_deciding_the_order_refuses_is_kept_under_its_key() {
    Client caller = buyer("buyer-kept").key("answered-the-same");
    Map<String, Object> wish =
        with(form(item("TEA-3", 1)), "expectedTotal", Map.of("amount", 1, "currency", "KZT"));
    Answer refused = caller.post("/orders", wish);
    assertThat(refused.problem()).isEqualTo("price-changed");
    assertThat(caller.post("/orders", wish).problem()).isEqualTo("price-changed");
    assertThat(caller.post("/orders", form(item("TEA-3", 1))).problem())
        .as("the key is taken by what was refused")
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void the_same_key_places_one_order_however_often_and_fast_it_is_sent() throws Exception {
    Client caller = buyer("buyer-2").key("one-basket");
    Map<String, Object> form = form(item("TEA-3", 3));
    Set<String> bodies = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> caller.post("/orders", form));
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        if (call.get().status() != 409) {
          assertThat(call.get().status()).isEqualTo(201);
          bodies.add(call.get().body());
        }
      }
    }
    bodies.add(caller.post("/orders", form).body());

    assertThat(bodies).hasSize(1);
    assertThat(buyer("buyer-2").get("/orders").json().path("items")).hasSize(1);
    assertThat(caller.post("/orders", form(item("TEA-3", 4))).problem())
        .isEqualTo("idempotency-key-reused");
  }
}
