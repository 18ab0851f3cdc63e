package io.orderledger.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.parcel.ParcelCommand;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.local.embedded.PostgresSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commands through Axon against raw inserts of one such row with its own commit, in one run: short
 * slices take turns, and the median of the slices' ratios counts, so that it holds on a noisy
 * machine. Arguments: seconds of a slice, rounds, clients…
 */
final class AppendBenchmark {

  private static final int COMMANDS_A_STREAM = 8;

  private final TestStore test;
  private final HikariDataSource raw;

  private AppendBenchmark(TestStore test, HikariDataSource raw) {
    this.test = test;
    this.raw = raw;
  }

  public static void main(String[] args) throws Exception {
    double seconds = Double.parseDouble(args[0]);
    int rounds = Integer.parseInt(args[1]);
    Path directory = Files.createTempDirectory("append-benchmark");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      Database database = TestStore.freshDatabase(server);
      try (TestStore test = TestStore.on(database, true);
          HikariDataSource raw = TestStore.pool(database.jdbcUrl(), database.owner(), 34)) {
        AppendBenchmark benchmark = new AppendBenchmark(test, raw);
        benchmark.prepare();
        for (String clients : Arrays.asList(args).subList(2, args.length)) {
          benchmark.run(Integer.parseInt(clients), seconds, rounds);
        }
      }
    }
  }

  private void prepare() throws Exception {
    try (Connection connection = raw.getConnection()) {
      connection
          .createStatement()
          .execute(
              "create table raw_event (like ledger.event including all);"
                  + "create sequence raw_index cache 1");
    }
  }

  private void run(int clients, double seconds, int rounds) throws Exception {
    List<double[]> slices = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double rawRate = rate(clients, seconds, new RawInsert());
      double plain = rate(clients, seconds, new Commanding(false));
      double keyed = rate(clients, seconds, new Commanding(true));
      slices.add(new double[] {rawRate, plain, keyed, plain / rawRate, keyed / rawRate});
    }
    List<double[]> warm = slices.subList(rounds / 3, rounds);
    System.out.printf(
        Locale.ROOT,
        "clients %d: raw %.0f/s, commands %.0f/s (%.2f), with a key %.0f/s (%.2f)%n",
        clients,
        median(warm, 0),
        median(warm, 1),
        median(warm, 3),
        median(warm, 2),
        median(warm, 4));
  }

  private interface Work {
    void once(long number) throws SQLException;
  }

  private final class RawInsert implements Work {
    private static final String SQL =
        "insert into raw_event values (nextval('raw_index'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final byte[] payload = "{\"grams\":1234567}".getBytes(StandardCharsets.UTF_8);
    private final byte[] metadata =
        "{\"actor\":\"tester\",\"correlationId\":\"life\",\"causationId\":\"cause\"}"
            .getBytes(StandardCharsets.UTF_8);

    @Override
    public void once(long number) throws SQLException {
      try (Connection connection = raw.getConnection()) {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
          OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
          insert.setObject(1, UUID.randomUUID());
          insert.setLong(2, number);
          insert.setObject(3, UUID.randomUUID());
          insert.setString(4, "parcel");
          insert.setString(5, "parcel.weighed");
          insert.setInt(6, 1);
          insert.setObject(7, now);
          insert.setObject(8, now);
          insert.setBytes(9, payload);
          insert.setBytes(10, metadata);
          insert.executeUpdate();
        }
        connection.commit();
      }
    }
  }

  /** Eight commands a stream, as an order has. */
  private final class Commanding implements Work {
    private final boolean keyed;
    private final long run = ThreadLocalRandom.current().nextLong();

    Commanding(boolean keyed) {
      this.keyed = keyed;
    }

    @Override
    public void once(long number) {
      StreamId stream = TestStore.parcel(run + "-" + number);
      for (int i = 0; i < COMMANDS_A_STREAM; i++) {
        ParcelCommand command =
            i == 0 ? new ParcelCommand.Pack(1000) : new ParcelCommand.Weigh(1000 + i);
        CommandKey key =
            keyed
                ? new CommandKey.Request(
                    "subject", "weigh", run + "-" + number + "-" + i, new byte[32])
                : CommandKey.none();
        var unused = test.send(stream, command, key);
        DONE.incrementAndGet();
      }
    }
  }

  private static final AtomicLong DONE = new AtomicLong();

  private static double rate(int clients, double seconds, Work work) throws Exception {
    AtomicLong numbers = new AtomicLong();
    DONE.set(0);
    long start = System.nanoTime();
    long end = start + Duration.ofMillis((long) (seconds * 1000)).toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  while (System.nanoTime() < end) {
                    work.once(numbers.incrementAndGet());
                    if (work instanceof RawInsert) {
                      DONE.incrementAndGet();
                    }
                  }
                } catch (SQLException failed) {
                  throw new IllegalStateException(failed);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return DONE.get() / ((System.nanoTime() - start) / 1e9);
  }

  private static double median(List<double[]> slices, int column) {
    double[] sorted = slices.stream().mapToDouble(slice -> slice[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
