package io.orderledger.benchmarks;

import io.orderledger.local.launcher.LocalSystem;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.demo.Catalogue;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.demo.Shop;
import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.local.launcher.stack.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whole lifecycles through public HTTP and real webhooks, everything on this machine. */
@Command(
    name = "lifecycle",
    mixinStandardHelpOptions = true,
    description =
        "Whole lifecycles a second (place, pay by webhook, confirm, dispatch, capture, deliver,"
            + " return one of two, refund, read the history), and the processor time of each.")
final class LifecycleBenchmark implements Callable<Integer> {

  private static final double MILLIS = 1e6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as JSON.")
  @Nullable Path json;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "How long at each number of clients (default: ${DEFAULT-VALUE}).")
  long seconds;

  @Option(
      names = "--clients",
      split = ",",
      defaultValue = "1,4,8",
      description = "How many clients at once, one after the other (default: ${DEFAULT-VALUE}).")
  List<Integer> clients = List.of();

  @Option(
      names = "--warm-up",
      defaultValue = "300",
      description =
          "Seconds before anything is measured (default: ${DEFAULT-VALUE}); until then the compiler"
              + " takes much of the machine.")
  long warmUp;

  @Override
  public Integer call() {
    Figures figures = new Figures();
    try (LocalSystem system = LocalSystem.runningOrStarted()) {
      Orderledger orderledger = system.client();
      Catalogue.fill(orderledger);
      ProcessorTime processor = ProcessorTime.of(Home.ofThisMachine());
      System.out.println("Warming up for " + warmUp + " s …");
      Load.rate(8, Duration.ofSeconds(warmUp), () -> live(orderledger, new ArrayList<>()));
      for (int number : clients) {
        List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
        Duration before = processor.soFar();
        double rate =
            Load.rate(number, Duration.ofSeconds(seconds), () -> live(orderledger, latencies));
        figures.add("lifecycles_per_s_" + number, rate);
        figures.add("lifecycle_p50_ms_" + number, Load.percentile(latencies, 0.50));
        figures.add("lifecycle_p99_ms_" + number, Load.percentile(latencies, 0.99));
        figures.add(
            "lifecycle_processor_ms_" + number,
            processor.soFar().minus(before).toNanos() / MILLIS / latencies.size());
      }
    }
    figures.write("lifecycle", json);
    return 0;
  }

  private static int live(Orderledger orderledger, List<Double> latencies) {
    long begun = System.nanoTime();
    Shop shop = new Shop(orderledger, new Patience(PATIENCE), "alice");
    String number = Scenario.ONE_OF_TWO_RETURNED.live(shop, ThreadLocalRandom.current());
    if (new OrderHistory(orderledger).timeline(number).isEmpty()) {
      throw new IllegalStateException("An order without a history: " + number);
    }
    latencies.add((System.nanoTime() - begun) / MILLIS);
    return 1;
  }
}
