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
      "append_ratio_N without keys, append_keyed_ratio_N with one key a command; both with a"
          + " projection following, as in a service."
    })
final class AppendBenchmark implements Callable<Integer> {

  private static final int[] CLIENTS = {1, 8, 32};
  private static final int MOST_CLIENTS = 32;

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
  public Integer call() throws SQLException {
    Figures figures = new Figures();
    try (StoreAlone alone = new StoreAlone()) {
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
      }
    }
    figures.write("append", json);
    return 0;
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
