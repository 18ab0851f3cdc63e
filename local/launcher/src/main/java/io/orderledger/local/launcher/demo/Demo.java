package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.terminal.Colour;
import io.orderledger.local.launcher.terminal.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Runs many mixed lifecycles at once and says what became of them. */
public final class Demo {

  private static final List<String> BUYERS = List.of("alice", "bob", "carol");
  private static final List<String> LANGUAGES = List.of("RU", "KK", "EN");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Orderledger orderledger;
  private final PrintStream out;
  private final Set<Need> lacking;

  /**
   * A demo.
   *
   * @param lacking what the provider of card payments does not do; lives that need it are left out
   */
  public Demo(Orderledger orderledger, PrintStream out, Set<Need> lacking) {
    this.orderledger = orderledger;
    this.out = out;
    this.lacking = Set.copyOf(lacking);
  }

  /**
   * What became of the demo.
   *
   * @param lived orders that reached the end of their scenario, by scenario
   * @param told the order whose life is worth telling; null when none was finished
   * @param failures one line each
   */
  public record Outcome(
      Map<Scenario, List<String>> lived, @Nullable String told, List<String> failures) {}

  /**
   * Lives through {@code orders} lifecycles.
   *
   * @param seed decides which order lives which life, and every choice in it
   * @param atOnce how many orders are under way at the same time
   */
  public Outcome run(int orders, long seed, int atOnce) {
    Catalogue.fill(orderledger);
    Catalogue.promote(orderledger);
    List<Scenario> scenarios = possible();
    trouble();
    Map<Scenario, List<String>> lived = Collections.synchronizedMap(new EnumMap<>(Scenario.class));
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    Progress progress = new Progress(out, "Orders");
    Semaphore places = new Semaphore(atOnce);
    Instant begun = Instant.now();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < orders; i++) {
        int order = i;
        places.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                live(scenarios.get(order % scenarios.size()), order, seed, lived, failures, begun);
              } finally {
                places.release();
                progress.show(done.incrementAndGet(), orders, pace(done.get(), begun));
              }
            });
      }
    }
    calm();
    return new Outcome(new EnumMap<>(lived), told(lived), List.copyOf(failures));
  }

  private List<Scenario> possible() {
    Set<Need> met = Need.offered(orderledger);
    met.removeAll(lacking);
    List<Scenario> possible = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      Optional<Need> missing = scenario.need().filter(need -> !met.contains(need));
      missing.ifPresentOrElse(
          need -> out.printf("Left out, for want of %s: %s.%n", need.words(), scenario.title()),
          () -> possible.add(scenario));
    }
    return possible;
  }

  private void live(
      Scenario scenario,
      int order,
      long seed,
      Map<Scenario, List<String>> lived,
      ConcurrentLinkedQueue<String> failures,
      Instant begun) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + order);
    int buyer = order % BUYERS.size();
    Shop shop =
        new Shop(orderledger, new Patience(PATIENCE), BUYERS.get(buyer), LANGUAGES.get(buyer));
    try {
      String number = scenario.live(shop, random);
      List<String> numbers =
          lived.computeIfAbsent(scenario, s -> Collections.synchronizedList(new ArrayList<>()));
      if (numbers.isEmpty() && lived.size() == 1) {
        out.printf(
            "First finished lifecycle after %.1f s: %s (%s)%n",
            Duration.between(begun, Instant.now()).toMillis() / 1000.0, number, scenario.title());
      }
      numbers.add(number);
    } catch (RuntimeException failure) {
      failures.add("order " + (order + 1) + " (" + scenario.title() + "): " + failure.getMessage());
    }
  }

  /** The provider's webhooks come twice, late and out of order now and then, as real ones do. */
  private void trouble() {
    orderledger
        .provider(
            "/simulator/faults",
            "duplicate_webhook=0.10&reorder_webhook=0.10&delay_webhook=0.02",
            null)
        .orFail();
  }

  private void calm() {
    orderledger
        .provider(
            "/simulator/faults", "duplicate_webhook=0&reorder_webhook=0&delay_webhook=0", null)
        .orFail();
  }

  private static String pace(int done, Instant begun) {
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    return "%.1f a second".formatted(done / Math.max(seconds, 0.001));
  }

  private static @Nullable String told(Map<Scenario, List<String>> lived) {
    List<String> candidates =
        lived.getOrDefault(
            Scenario.ONE_OF_TWO_RETURNED, lived.values().stream().findFirst().orElse(List.of()));
    return candidates.isEmpty() ? null : candidates.getLast();
  }

  /** Prints the outcome, a line a scenario. */
  public void report(Outcome outcome) {
    outcome
        .lived()
        .forEach(
            (scenario, numbers) ->
                out.printf(
                    "  %s %4d  %s%n", Colour.GREEN.of("✓"), numbers.size(), scenario.title()));
    outcome.failures().forEach(failure -> out.println("  " + Colour.RED.of("✗ ") + failure));
  }
}
