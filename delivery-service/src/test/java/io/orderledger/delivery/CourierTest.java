package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.confirmed;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.paid;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static io.orderledger.delivery.DeliveryHouse.post;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.status;
import static io.orderledger.delivery.DeliveryHouse.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of goods with a courier. */
@ExtendWith(DeliveryHouse.Door.class)
class CourierTest {

  private static Map<String, Object> costs(long... amounts) {
    List<Map<String, Object>> documents =
        Arrays.stream(amounts)
            .mapToObj(
                amount ->
                    Map.<String, Object>of(
                        "reference",
                        "act " + amount,
                        "amount",
                        Map.of("amount", amount, "currency", "KZT")))
            .toList();
    return Map.of("documents", documents);
  }

  @Test
  @Clause({ClauseId.B_1_5_1, ClauseId.B_5_4})
  void goods_leave_only_when_the_order_is_confirmed_and_its_money_is_held() {
    OrderNumber number = placed("buyer-10", DeliveryMethod.COURIER);
    assertRefused(step(number, "dispatch", Map.of()), "not-released", "B-1.5.1");
    confirmed(number);
    assertRefused(step(number, "dispatch", Map.of()), "not-released", "B-1.5.1");
    paid(number);

    done(number, "dispatch", Map.of());

    DeliveryFact.Dispatched told =
        house().neighbours().await(DeliveryFact.Dispatched.class, number);
    assertThat(told.shipmentId()).isEqualTo(number + "-1");
    assertThat(status(number)).isEqualTo("IN_TRANSIT");
    assertRefused(step(number, "readiness", Map.of()), "already-dispatched", "B-1.5.1");
  }

  @Test
  @Clause({ClauseId.B_7_1, ClauseId.B_7_6})
  void title_and_risk_pass_with_a_proof_at_the_hand_over() {
    OrderNumber number = released("buyer-11", DeliveryMethod.COURIER);
    assertRefused(step(number, "hand-over", proof("SIGNATURE")), "not-dispatched", "B-1.5.1");
    done(number, "dispatch", Map.of());
    assertThat(step(number, "hand-over", Map.of()).status()).isEqualTo(400);
    assertThat(step(number, "hand-over", proof("HEARSAY")).status()).isEqualTo(400);

    done(number, "hand-over", proof("SIGNATURE"));

    DeliveryFact.HandedOver told =
        house().neighbours().await(DeliveryFact.HandedOver.class, number);
    assertThat(told.items()).containsExactly(new Items(1, 2), new Items(2, 1));
    assertThat(told.proof()).isEqualTo(ProofKind.SIGNATURE);
    assertRefused(step(number, "hand-over", proof("SIGNATURE")), "already-handed-over", "B-7.1");
    assertRefused(step(number, "refusal", costs()), "already-handed-over", "B-7.1");
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void M7_the_documented_cost_of_a_refusal_is_told() {
    OrderNumber number = released("buyer-12", DeliveryMethod.COURIER);
    done(number, "dispatch", Map.of());

    done(number, "refusal", costs(2_000, 1_500));

    DeliveryFact.RefusedAtDoor told =
        house().neighbours().await(DeliveryFact.RefusedAtDoor.class, number);
    assertThat(told.documentedCost()).isEqualTo(Tenge.of(3_500));
    assertThat(status(number)).isEqualTo("CAME_BACK");
  }

  @Test
  @Clause(ClauseId.B_6_12)
  void a_refusal_withholds_nothing_without_documents_and_never_more_than_the_order_costs() {
    OrderNumber without = released("buyer-13", DeliveryMethod.COURIER);
    done(without, "dispatch", Map.of());
    done(without, "refusal", costs());
    assertThat(
            house().neighbours().await(DeliveryFact.RefusedAtDoor.class, without).documentedCost())
        .isEqualTo(Tenge.ZERO);

    OrderNumber above = released("buyer-13", DeliveryMethod.COURIER);
    done(above, "dispatch", Map.of());
    assertThat(step(above, "refusal", costs(0)).status()).isEqualTo(400);
    assertThat(step(above, "refusal", costs(-1)).status()).isEqualTo(400);
    done(above, "refusal", costs(Long.MAX_VALUE, Long.MAX_VALUE));
    assertThat(house().neighbours().await(DeliveryFact.RefusedAtDoor.class, above).documentedCost())
        .isEqualTo(DeliveryHouse.TOTAL);
  }

  @Test
  void the_same_key_dispatches_once_however_often_and_fast_it_is_sent() throws Exception {
    OrderNumber number = released("buyer-14", DeliveryMethod.COURIER);
    Client caller = operator().key("dispatch-" + number);
    String path = "/deliveries/" + number + "/dispatch";
    List<String> bodies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(() -> caller.post(path, ""));
      }
      for (Future<Answer> call : threads.invokeAll(calls)) {
        if (call.get().status() != 409) {
          assertThat(call.get().status()).as(call.get().body()).isEqualTo(200);
          bodies.add(call.get().body());
        }
      }
    }
    done(number, "hand-over", proof("PHOTO"));

    Answer again = caller.post(path, "");

    assertThat(again.status()).isEqualTo(200);
    assertThat(bodies).isNotEmpty().allMatch(again.body()::equals);
    assertThat(again.json().path("status").asString()).as("as it was").isEqualTo("IN_TRANSIT");
    house().neighbours().await(DeliveryFact.HandedOver.class, number);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number)).hasSize(1);
  }

  @Test
  void a_key_is_needed_and_serves_one_order_only() {
    OrderNumber first = released("buyer-15", DeliveryMethod.COURIER);
    OrderNumber second = released("buyer-15", DeliveryMethod.COURIER);
    Client caller = operator().key("one-key-" + first);
    assertThat(operator().post("/deliveries/" + first + "/dispatch", "").problem())
        .isEqualTo("idempotency-key-missing");
    assertThat(caller.post("/deliveries/" + first + "/dispatch", "").status()).isEqualTo(200);

    Answer other = caller.post("/deliveries/" + second + "/dispatch", "");

    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(status(second)).isEqualTo("PREPARING");
  }

  @Test
  void what_is_for_the_pickup_shelf_does_not_go_with_a_courier() {
    OrderNumber number = released("buyer-16", DeliveryMethod.PICKUP);
    assertRefused(step(number, "dispatch", Map.of()), "not-for-a-courier", "");
    OrderNumber unknown = DeliveryHouse.number();
    assertThat(post(operator(), "/deliveries/" + unknown + "/dispatch", Map.of()).status())
        .isEqualTo(404);
  }
}
