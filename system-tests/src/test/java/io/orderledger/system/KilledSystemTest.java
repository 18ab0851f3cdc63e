package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.demo.Catalogue;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.demo.Shop;
import io.orderledger.local.launcher.verify.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** First, so that no other system has to share the processors. */
@Order(1)
@Tag("crash")
class KilledSystemTest {

  private static final int ORDERS = Integer.getInteger("crash.orders", 30);
  private static final int AT_ONCE = 6;
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(3));
  private static final List<String> BUYERS = List.of("alice", "bob", "carol");

  private final Queue<String> lived = new ConcurrentLinkedQueue<>();

  @Test
  void every_order_lives_on_though_all_services_and_then_the_database_are_killed()
      throws Exception {
    try (SystemProcess system = new SystemProcess();
        Orderledger client = system.client()) {
      Catalogue.fill(client);
      Catalogue.promote(client);
      CompletableFuture<Void> orders = CompletableFuture.runAsync(() -> live(client));

      awaitLived(orders, ORDERS / 4);
      system.kill9();
      system.startAgain();

      awaitLived(orders, ORDERS / 2);
      system.killPostgres9();
      Thread.sleep(500); // Requests meet services without their database.
      system.kill9();
      system.startAgain();

      orders.join();
      assertThat(lived).doesNotHaveDuplicates().hasSize(ORDERS);
      assertThat(lived)
          .allSatisfy(
              number ->
                  assertThat(
                          client
                              .get("audrey", client.addresses().order(), "/orders/" + number)
                              .text("status"))
                      .isIn("COMPLETED", "CANCELLED"));
      assertThat(new Verification(client, System.out).run()).isTrue();
    }
  }

  private void live(Orderledger client) {
    Scenario[] scenarios = Scenario.values();
    try {
      SideBySide.each(
          ORDERS,
          AT_ONCE,
          i -> {
            Shop shop = new Shop(client, PATIENCE, BUYERS.get(i % BUYERS.size()));
            lived.add(scenarios[i % scenarios.length].live(shop, new Random(i)));
          });
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void awaitLived(CompletableFuture<Void> orders, int count) {
    PATIENCE.holds(() -> lived.size() >= count || orders.isDone());
    assertThat(lived).hasSizeGreaterThanOrEqualTo(count);
    assertThat(orders).as("the orders under way").isNotDone();
  }
}
