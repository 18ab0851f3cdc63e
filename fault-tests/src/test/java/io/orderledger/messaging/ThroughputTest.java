package io.orderledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import io.orderledger.shared.identifier.OrderNumber;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bound that a busy machine meets too: far below what an idle one does. */
class ThroughputTest {

  private static final int ORDERS = 400;
  private static final int EACH = 5;

  @Test
  void two_thousand_facts_of_four_hundred_keys_go_all_the_way_once_in_seconds() {
    var lags = new ConcurrentLinkedQueue<Duration>();
    var observer =
        new MessagingObserver() {
          @Override
          public void published(String type, Duration sinceRecorded) {
            lags.add(sinceRecorded);
          }
        };
    var applied = new AtomicInteger();
    try (House house = House.fresh();
        Relay relay = new Relay(house.relaySettings().observer(observer));
        Inbound inbound =
            new Inbound(
                house.inbound(
                    Reactions.of(
                        "counting",
                        PaymentAuthorized.class,
                        (fact, received) -> {
                          if (!received.source().equals("/" + house.service)) {
                            return Handled.applied();
                          }
                          applied.incrementAndGet();
                          return house.react(
                              fact.orderNumber(), "seen", fact.attempt(), "counting", received);
                        })))) {
      relay.start();
      inbound.start();
      List<OrderNumber> orders =
          IntStream.range(0, ORDERS).mapToObj(each -> House.newOrder()).toList();
      long cpu = cpuNanos();
      long start = System.nanoTime();
      try (var tellers = Executors.newFixedThreadPool(16)) {
        for (OrderNumber order : orders) {
          tellers.submit(
              () -> {
                for (int i = 1; i <= EACH; i++) {
                  house.note(order, "authorized", i);
                }
              });
        }
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> applied.get() >= ORDERS * EACH && inbound.status().inFlight() == 0);
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      long cpuMicros = (cpuNanos() - cpu) / 1_000 / (ORDERS * EACH);
      List<Duration> sorted = lags.stream().sorted().toList();
      Duration p99 = sorted.get((int) (sorted.size() * 0.99));
      System.out.printf(
          "%d facts all the way in %d ms, %d µs of CPU each (commands and broker with it);"
              + " told after p50 %d, p99 %d ms%n",
          ORDERS * EACH,
          took.toMillis(),
          cpuMicros,
          sorted.get(sorted.size() / 2).toMillis(),
          p99.toMillis());
      assertThat(applied.get()).isEqualTo(ORDERS * EACH);
      assertThat(took).isLessThan(Duration.ofSeconds(40));
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
