package io.orderledger.benchmarks;

import io.orderledger.delivery.store.DeliveryAggregate;
import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.local.launcher.terminal.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays into a projection and into aggregates against a plain cursor over the same rows. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Events a second into a projection (replay_ratio) and into aggregates"
            + " (aggregate_replay_ratio) ÷ a raw JDBC cursor reading the same rows and columns.")
final class ReplayBenchmark implements Callable<Integer> {

  private static final int FETCH = 2_000;
  private static final double NANOS = 1e9;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as JSON.")
  @Nullable Path json;

  @Option(
      names = "--events",
      defaultValue = "100000",
      description = "How many events (default: ${DEFAULT-VALUE}).")
  int events;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Turns of each kind (default: ${DEFAULT-VALUE}).")
  int rounds;

  @Override
  public Integer call() throws SQLException {
    Figures figures = new Figures();
    try (StoreAlone alone = new StoreAlone(false)) {
      fill(alone);
      List<Double> cursors = new ArrayList<>();
      List<Double> projections = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      List<Double> aggregates = new ArrayList<>();
      List<Double> aggregateRatios = new ArrayList<>();
      Projection list = alone.projections().all().getFirst();
      Progress progress = new Progress(System.out, "Rounds");
      for (int round = 0; round <= rounds; round++) {
        double cursor = rate(() -> cursor(alone));
        double projection = rate(() -> alone.projections().replayBeside(list));
        double aggregate = rate(() -> aggregates(alone));
        progress.show(round + 1L, rounds + 1L, "%.2f of a cursor".formatted(projection / cursor));
        if (round > 0) {
          cursors.add(cursor);
          projections.add(projection);
          ratios.add(projection / cursor);
          aggregates.add(aggregate);
          aggregateRatios.add(aggregate / cursor);
        }
      }
      figures.add("cursor_events_per_s", Load.median(cursors));
      figures.add("replay_events_per_s", Load.median(projections));
      figures.add("replay_ratio", Load.median(ratios));
      figures.add("aggregate_events_per_s", Load.median(aggregates));
      figures.add("aggregate_replay_ratio", Load.median(aggregateRatios));
    }
    figures.write("replay", json);
    return 0;
  }

  private void fill(StoreAlone alone) {
    DeliveryLives lives = new DeliveryLives(alone.store());
    Progress progress = new Progress(System.out, "Events");
    while (alone.store().headIndex() < events) {
      Load.rate(32, Duration.ofSeconds(1), () -> lives.one(false));
      progress.show(Math.min(alone.store().headIndex(), events), events, "");
    }
    events = (int) alone.store().headIndex();
  }

  private interface Way {
    void go() throws SQLException;
  }

  private double rate(Way way) throws SQLException {
    long begun = System.nanoTime();
    way.go();
    return events / ((System.nanoTime() - begun) / NANOS);
  }

  private static void cursor(StoreAlone alone) throws SQLException {
    long read = 0;
    try (Connection connection = alone.owner()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCH);
        try (ResultSet row =
            statement.executeQuery(
                """
                select log_index, stream_id, seq, event_id, stream_type, event_type, revision,
                       occurred_at, recorded_at, payload, metadata
                  from ledger.event order by log_index\
                """)) {
          while (row.next()) {
            read += row.getLong(1) + row.getLong(3) + row.getInt(7);
            read += row.getObject(2, UUID.class).hashCode();
            read += row.getObject(4, UUID.class).hashCode();
            read += row.getString(5).length() + row.getString(6).length();
            read += row.getObject(8, OffsetDateTime.class).getNano();
            read += row.getObject(9, OffsetDateTime.class).getNano();
            read += row.getBytes(10).length + row.getBytes(11).length;
          }
        }
      }
      connection.rollback();
    }
    if (read == 0) {
      throw new IllegalStateException("The cursor read nothing.");
    }
  }

  private static void aggregates(StoreAlone alone) throws SQLException {
    try (Connection connection = alone.owner();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select distinct stream_type, stream_id from ledger.event")) {
      while (row.next()) {
        StreamId stream = new StreamId(row.getString(1), row.getObject(2, UUID.class));
        if (alone.store().rebuild(DeliveryAggregate.class, stream, AsOf.now()).isEmpty()) {
          throw new IllegalStateException("A stream without events: " + stream);
        }
      }
    }
  }
}
