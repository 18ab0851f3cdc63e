package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelEvent;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelWeighed;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.local.embedded.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two JVMs write to the same streams at once, with conflicts, refusals, failures and repetitions;
 * one is killed, and so is PostgreSQL, twice, in the middle of batches. A reader follows
 * throughout.
 */
class CrashTest {

  private static final int KILLED = 1;
  private static final List<Integer> SURVIVORS = List.of(2, 3);
  private static final int COMMANDS = 1_000;

  @TempDir Path directory;

  @BeforeEach
  void let_the_server_in() throws IOException { // which runs as another user when we are root
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void nothing_acknowledged_is_missing_and_nothing_refused_is_there() throws Exception {
    try (EmbeddedPostgres server =
        // What a killed process has written is with the kernel: fsync is for power cuts.
        EmbeddedPostgres.start(
            PostgresSettings.in(directory.resolve("postgres")).withFsync(false))) {
      Database database = TestStore.freshDatabase(server);
      try (TestStore test = TestStore.on(database, true)) {
        for (int i = 0; i < WriterProcess.PARCELS; i++) {
          assertThat(test.send(WriterProcess.parcel(i), new Pack(1)).replayed()).isFalse();
        }
        Reader reader = new Reader(test.store);
        Thread reading = Thread.startVirtualThread(reader);

        Process killed = start(database, KILLED, 1_000_000);
        Process second = start(database, SURVIVORS.get(0), COMMANDS);
        awaitAnswers(KILLED, 200);
        killed.destroyForcibly().waitFor();
        Process third = start(database, SURVIVORS.get(1), COMMANDS);
        awaitAnswers(SURVIVORS.get(1), 200);
        server.kill9();
        server.restart();
        awaitAnswers(SURVIVORS.get(1), 500);
        server.kill9();
        server.restart();

        assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(third.waitFor(120, TimeUnit.SECONDS)).isTrue();
        reader.finishAt(test.store.headIndex());
        reading.join(Duration.ofSeconds(20));
        check(test.store, reader.seen);
      }
    }
  }

  private void check(EventStore store, List<RecordedEvent> seen) throws IOException {
    List<RecordedEvent> log = store.read(0, Integer.MAX_VALUE);
    assertThat(log)
        .extracting(RecordedEvent::logIndex)
        .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
    assertThat(seen).isEqualTo(log); // each once, in the one order
    assertThat(log).extracting(RecordedEvent::recordedAt).isSorted();
    assertStreamsAreWhole(log);

    Map<Integer, RecordedEvent> byWeight = new HashMap<>();
    for (RecordedEvent event : log) {
      if (event.payload() instanceof ParcelWeighed(int grams)) {
        assertThat(byWeight.put(grams, event)).as("weight %d twice", grams).isNull();
      }
    }
    Set<Integer> explained = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String line : answersOf(List.of(KILLED, 2, 3))) {
      String[] words = line.split(" ", -1);
      counts.merge(words[0], 1, Integer::sum);
      switch (words[0]) {
        case "A" -> {
          RecordedEvent event = byWeight.get(Integer.parseInt(words[1]));
          assertThat(event).as(line).isNotNull();
          assertThat(event.stream()).isEqualTo(WriterProcess.parcel(Integer.parseInt(words[2])));
          assertThat(event.sequence()).isEqualTo(Long.parseLong(words[3]));
          explained.add(Integer.parseInt(words[1]));
        }
        case "R", "F" -> assertThat(byWeight).doesNotContainKey(Integer.parseInt(words[1]));
        default -> throw new AssertionError(line); // also "U": all was settled in time
      }
    }
    assertThat(counts.get("A")).isGreaterThan(COMMANDS);
    assertThat(counts.get("R")).isPositive();
    assertThat(counts.get("F")).isPositive();
    byWeight.keySet().removeAll(explained);
    assertThat(byWeight.keySet())
        .as("what the killed writer had under way")
        .hasSizeLessThanOrEqualTo(WriterProcess.CLIENTS)
        .allMatch(weight -> weight / WriterProcess.WEIGHTS_A_WRITER == KILLED);
  }

  private static void assertStreamsAreWhole(List<RecordedEvent> log) {
    Map<UUID, Long> next = new HashMap<>();
    for (RecordedEvent event : log) {
      long expected = next.merge(event.stream().id(), 1L, Long::sum) - 1;
      assertThat(event.sequence()).isEqualTo(expected);
      assertThat(event.payload()).isInstanceOf(ParcelEvent.class);
    }
  }

  private Process start(Database database, int writer, int commands) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            WriterProcess.class.getName(),
            database.jdbcUrl(),
            database.app().user(),
            String.valueOf(writer),
            String.valueOf(commands),
            answers(writer).toString());
    java.environment().put("WRITER_PASSWORD", database.app().password());
    return java.redirectErrorStream(true)
        .redirectOutput(directory.resolve("writer-" + writer + ".log").toFile())
        .start();
  }

  private Path answers(int writer) {
    return directory.resolve("answers-" + writer);
  }

  private void awaitAnswers(int writer, int count) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(answers(writer)) || answersOf(List.of(writer)).size() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "Too few answers; " + Files.readString(directory.resolve("writer-" + writer + ".log")));
      }
      Thread.sleep(20);
    }
  }

  private List<String> answersOf(List<Integer> writers) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int writer : writers) {
      String text = Files.readString(answers(writer));
      // The killed one may have left half a line, which acknowledged nothing.
      lines.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    }
    return lines;
  }

  /** Reads on from the last index it has seen, whatever happens. */
  private static final class Reader implements Runnable {
    final List<RecordedEvent> seen = new ArrayList<>();
    private final EventStore store;
    private final AtomicBoolean finishing = new AtomicBoolean();
    private volatile long end = Long.MAX_VALUE;

    Reader(EventStore store) {
      this.store = store;
    }

    void finishAt(long index) {
      end = index;
      finishing.set(true);
    }

    @Override
    public void run() {
      long last = 0;
      while (!finishing.get() || last < end) {
        try {
          if (store.awaitAppendsAfter(last, Duration.ofMillis(100))) {
            seen.addAll(store.read(last, 100));
            last = seen.getLast().logIndex();
          }
        } catch (StoreUnavailable databaseIsDown) {
          Thread.yield(); // the next wait paces itself
        }
      }
    }
  }
}
