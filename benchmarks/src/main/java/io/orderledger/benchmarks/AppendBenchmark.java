package io.orderledger.benchmarks;

import io.orderledger.local.launcher.terminal.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands through Axon against raw inserts of the same rows with a commit each, in one run. */
@Command(
    name = "append",
    mixinStandardHelpOptions = true,
    description = {
      "Append through Axon commands ÷ raw JDBC insert-and-commit of the same rows, at 1, 8 and 32"
          + " clients: slices take turns and the median of their ratios counts.",
      "append_ratio_N without keys, append_keyed_ratio_N with one key a command, and"
          + " append_cold_ratio_N where every command reads its aggregate from the database; all"
          + " with a projection following, as in a service.",
      "Then with a relay publishing to Kafka too: published_append_per_s_N, and the 99th"
          + " percentile of the time from a commit to its projection and to Kafka's acknowledgement"
          + " in projection_lag_p99_ms_N and relay_lag_p99_ms_N."
    })
final class AppendBenchmark implements Callable<Integer> {

  private static final int[] CLIENTS = {1, 8, 32};
  private static final int MOST_CLIENTS = 32;
  private static final int MOST_COLD_ROUNDS = 5;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as JSON.")
  @Nullable Path json;

  @Option(
      names = "--rounds",
      defaultValue = "9",
      description = "Turns of each kind at each number of clients (default: ${DEFAULT-VALUE}).")
  int rounds;

  @Option(
      names = "--slice",
      defaultValue = "1500",
      description = "Milliseconds of one turn (default: ${DEFAULT-VALUE}).")
  long slice;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "Seconds before anything is measured (default: ${DEFAULT-VALUE}).")
  long warmUp;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    Figures figures = new Figures();
    try (StoreAlone alone = new StoreAlone(false)) {
      DeliveryLives lives = new DeliveryLives(alone.store());
      lives.one(false);
      try (RawRows raw = new RawRows(alone, MOST_CLIENTS + 2)) {
        System.out.println("Warming up for " + warmUp + " s …");
        Duration third = Duration.ofSeconds(warmUp).dividedBy(3);
        Load.rate(8, third, () -> lives.one(false));
        Load.rate(8, third, () -> lives.one(true));
        Load.rate(8, third, raw::one);
        for (int clients : CLIENTS) {
          measure(clients, lives, raw, figures);
        }
        System.out.println("Beginning " + ColdDeliveries.STREAMS + " deliveries …");
        ColdDeliveries cold = ColdDeliveries.prepare(lives);
        for (int clients : CLIENTS) {
          measureCold(clients, cold, raw, figures);
        }
      }
    }
    measureLags(figures);
    figures.write("append", json);
    return 0;
  }

  /** Commands on cold aggregates are fewer rounds: each needs a delivery that waits for it. */
  private void measureCold(int clients, ColdDeliveries cold, RawRows raw, Figures figures) {
    List<Double> ratios = new ArrayList<>();
    Duration turn = Duration.ofMillis(slice);
    int turns = Math.min(rounds, MOST_COLD_ROUNDS);
    Progress progress = new Progress(System.out, clients + " clients, cold");
    for (int round = 1; round <= turns; round++) {
      double before = Load.rate(clients, turn, raw::one);
      double rate = Load.rate(clients, turn, cold::one);
      double after = Load.rate(clients, turn, raw::one);
      ratios.add(2 * rate / (before + after));
      progress.show(round, turns, "%.2f of raw".formatted(ratios.getLast()));
    }
    figures.add("append_cold_ratio_" + clients, Load.median(ratios));
  }

  private void measureLags(Figures figures) throws InterruptedException {
    try (StoreAlone alone = new StoreAlone(true)) {
      DeliveryLives lives = new DeliveryLives(alone.store());
      System.out.println("Warming up for " + warmUp / 3 + " s, with a relay to Kafka …");
      Load.rate(8, Duration.ofSeconds(warmUp).dividedBy(3), () -> lives.one(false));
      for (int clients : CLIENTS) {
        LagWatch lags = new LagWatch(alone);
        double rate = Load.rate(clients, Duration.ofMillis(slice * rounds), () -> lives.one(false));
        lags.end();
        figures.add("published_append_per_s_" + clients, rate);
        figures.add("projection_lag_p99_ms_" + clients, lags.appliedP99());
        figures.add("relay_lag_p99_ms_" + clients, lags.publishedP99());
      }
    }
  }

  private void measure(int clients, DeliveryLives lives, RawRows raw, Figures figures) {
    List<Double> rawRates = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> keyedRatios = new ArrayList<>();
    Duration turn = Duration.ofMillis(slice);
    Progress progress = new Progress(System.out, clients + " clients");
    for (int round = 1; round <= rounds; round++) {
      double before = Load.rate(clients, turn, raw::one);
      double plain = Load.rate(clients, turn, () -> lives.one(false));
      double keyed = Load.rate(clients, turn, () -> lives.one(true));
      double after = Load.rate(clients, turn, raw::one);
      double rawRate = (before + after) / 2;
      rawRates.add(rawRate);
      rates.add(plain);
      ratios.add(plain / rawRate);
      keyedRatios.add(keyed / rawRate);
      progress.show(round, rounds, "%.2f of raw".formatted(plain / rawRate));
    }
    figures.add("raw_per_s_" + clients, Load.median(rawRates));
    figures.add("append_per_s_" + clients, Load.median(rates));
    figures.add("append_ratio_" + clients, Load.median(ratios));
    figures.add("append_keyed_ratio_" + clients, Load.median(keyedRatios));
  }
}
