package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.demo.Demo;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.demo.Shop;
import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.local.launcher.history.OrderHistory.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LifecycleTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();

  @Test
  void every_life_of_the_demo_comes_to_its_end_though_webhooks_come_twice_and_out_of_order() {
    int orders = 2 * Scenario.values().length;
    Demo.Outcome outcome = new Demo(SYSTEM.client(), System.out, Set.of()).run(orders, 7, 6);

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.lived()).containsOnlyKeys(Scenario.values());
    assertThat(outcome.lived().values()).allSatisfy(numbers -> assertThat(numbers).hasSize(2));
  }

  @Test
  void one_correlation_id_finds_a_whole_life_and_every_moment_of_it_can_be_seen_again() {
    Shop shop = SYSTEM.shop("alice");
    String number = Scenario.ONE_OF_TWO_RETURNED.live(shop, new Random(3));
    OrderHistory history = new OrderHistory(SYSTEM.client());
    List<Entry> life =
        RunningSystem.PATIENCE.until(
            "the return to be closed",
            () ->
                Optional.of(history.timeline(number))
                    .filter(all -> all.stream().anyMatch(LifecycleTest::isLast)));

    assertThat(life).extracting(Entry::correlation).containsOnly(shop.correlation());
    assertThat(life).extracting(Entry::service).contains("order", "payment", "delivery", "returns");
    Instant captured = moment(life, "order.capture-recorded");
    assertThat(captured(history, number, captured.minusNanos(1_000))).isZero();
    assertThat(captured(history, number, captured)).isPositive();
    assertThat(history.states(number, moment(life, "order.placed").minusSeconds(1)))
        .as("before it began")
        .allSatisfy((stage, state) -> assertThat(state.path("streams")).isEmpty());
  }

  private static boolean isLast(Entry entry) {
    return entry.service().equals("returns") && entry.type().equals("returns.refunded");
  }

  private static Instant moment(List<Entry> life, String type) {
    return life.stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow().occurredAt();
  }

  /** In tenge, as order-service knew it then. */
  private static long captured(OrderHistory history, String number, Instant moment) {
    JsonNode order = history.states(number, moment).get("order");
    return order.findValue("money").path("captured").path("amount").asLong();
  }
}
