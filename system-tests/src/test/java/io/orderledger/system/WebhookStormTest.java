package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.history.OrderHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WebhookStormTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();
  private static final int TIMES = 100;
  private static final int THREADS = 16;

  private final ProviderEvents provider = new ProviderEvents();

  @Test
  void what_the_provider_told_of_a_life_a_hundred_times_in_any_order_changes_nothing()
      throws Exception {
    String number = Scenario.ONE_OF_TWO_RETURNED.live(SYSTEM.shop("alice"), new Random(11));
    List<String> told = provider.toldOf(number);
    assertThat(told).as("authorized, taken, refunded").hasSizeGreaterThanOrEqualTo(3);
    quiet();
    List<String> before = life(number);

    List<String> storm = new ArrayList<>();
    told.forEach(event -> storm.addAll(Collections.nCopies(TIMES, event)));
    Collections.shuffle(storm, new Random(5));
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Integer>> all = new ArrayList<>();
      storm.forEach(event -> all.add(() -> provider.deliver(event)));
      for (Future<Integer> answer : threads.invokeAll(all)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    quiet();
    assertThat(life(number)).isEqualTo(before);
  }

  /** Webhooks are understood in order of receipt: a later life's end is behind all before it. */
  private static void quiet() {
    Scenario.CANCELLED_BEFORE_CAPTURE.live(SYSTEM.shop("bob"), new Random(13));
  }

  private static List<String> life(String number) {
    return new OrderHistory(CLIENT)
        .timeline(number).stream()
            .filter(entry -> entry.service().equals("payment"))
            .map(entry -> entry.logIndex() + " " + entry.type() + " " + entry.payload())
            .toList();
  }
}
