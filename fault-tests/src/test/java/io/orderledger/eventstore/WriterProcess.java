package io.orderledger.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.CommandResult.Accepted;
import io.orderledger.eventstore.parcel.ParcelCommand;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import io.orderledger.local.embedded.Credentials;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A JVM that sends random commands to parcels it shares with other such JVMs, and writes each
 * answer to a file before it goes on. Every command has a weight of its own, by which its event is
 * known.
 *
 * <p>Arguments: database url, user, writer's number, commands, file; the password comes in the
 * environment.
 */
final class WriterProcess {

  static final int PARCELS = 40;
  static final int CLIENTS = 12;
  static final int WEIGHTS_A_WRITER = 10_000_000;
  private static final int TOO_HEAVY = 2_000_000_001;

  private final EventStore store;
  private final FileOutputStream answers;
  private final int writer;
  private final int commands;
  private final AtomicInteger number = new AtomicInteger();

  private WriterProcess(EventStore store, FileOutputStream answers, int writer, int commands) {
    this.store = store;
    this.answers = answers;
    this.writer = writer;
    this.commands = commands;
  }

  public static void main(String[] args) throws Exception {
    Credentials app = new Credentials(args[1], System.getenv("WRITER_PASSWORD"));
    try (HikariDataSource pool = TestStore.pool(args[0], app, 4);
        EventStore store =
            EventStore.open(TestStore.settings(pool).settleWithin(Duration.ofSeconds(60)));
        FileOutputStream answers = new FileOutputStream(args[4])) {
      var writer =
          new WriterProcess(store, answers, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Thread.startVirtualThread(writer::client));
      }
      for (Thread client : clients) {
        client.join();
      }
    }
  }

  static StreamId parcel(int index) {
    return TestStore.parcel("shared-" + index);
  }

  private void client() {
    for (int mine = number.getAndIncrement(); mine < commands; mine = number.getAndIncrement()) {
      Random random = new Random(31L * writer + mine);
      int weight = writer * WEIGHTS_A_WRITER + mine;
      int parcel = random.nextInt(PARCELS);
      CommandKey key =
          random.nextBoolean()
              ? new CommandKey.Inbox("writer-" + writer, "message-" + mine)
              : CommandKey.none();
      switch (random.nextInt(12)) {
        case 0 -> submit(parcel, new Pack(weight), key, weight); // refused: it is packed
        case 1 -> submit(parcel, new Weigh(TOO_HEAVY + weight), key, TOO_HEAVY + weight); // fails
        default -> submit(parcel, new Weigh(weight), key, weight);
      }
    }
  }

  private void submit(int parcel, ParcelCommand command, CommandKey key, int weight) {
    try {
      CommandResult first = send(parcel, command, key);
      answer((first instanceof Accepted ? "A " : "R ") + weight + place(parcel, first));
      if (!(key instanceof CommandKey.None)) {
        CommandResult again = send(parcel, command, key);
        if (!again.replayed() || !place(parcel, again).equals(place(parcel, first))) {
          answer("E " + weight + " was answered anew: " + again);
        }
      }
    } catch (OutcomeUnknown unknown) {
      answer("U " + weight);
    } catch (RuntimeException broken) {
      answer(weight >= TOO_HEAVY ? "F " + weight : "E " + broken);
    }
  }

  private CommandResult send(int parcel, ParcelCommand command, CommandKey key) {
    while (true) {
      try {
        return store.commands().send(TestStore.submission(parcel(parcel), command, key));
      } catch (StoreUnavailable nothingWasDone) {
        LockSupport.parkNanos(50_000_000);
      }
    }
  }

  private static String place(int parcel, CommandResult result) {
    return result instanceof Accepted accepted ? " " + parcel + " " + accepted.sequence() : "";
  }

  private void answer(String line) {
    try {
      synchronized (answers) {
        answers.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
