package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.CommandResult.Accepted;
import io.orderledger.eventstore.command.CommandResult.Refused;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one database, each with its own cache. */
class SeveralInstancesTest {

  private TestStore here;
  private TestStore there;

  @BeforeEach
  void open() {
    here = TestStore.fresh();
    there = TestStore.on(here.database, true);
  }

  @AfterEach
  void close() {
    there.close();
    here.close();
  }

  @Test
  void a_cached_aggregate_never_refuses_what_another_instance_has_made_lawful() {
    StreamId plain = TestStore.parcel("plain");
    StreamId keyed = TestStore.parcel("keyed");
    assertThat(here.send(plain, new Weigh(1))).isInstanceOf(Refused.class); // cached as not packed
    assertThat(here.send(keyed, new Weigh(1))).isInstanceOf(Refused.class);
    there.send(plain, new Pack(5));
    there.send(keyed, new Pack(5));

    assertThat(here.send(plain, new Weigh(1))).isEqualTo(new Accepted(plain, 1, false));
    assertThat(here.send(keyed, new Weigh(1), inbox("a"))).isEqualTo(new Accepted(keyed, 1, false));
  }

  @Test
  void a_refusal_is_not_kept_under_its_key_when_the_stream_had_moved() {
    StreamId parcel = TestStore.parcel("moved");
    here.send(parcel, new Weigh(1));
    there.send(parcel, new Pack(5));

    assertThat(here.send(parcel, new Weigh(1), inbox("w")))
        .isEqualTo(new Accepted(parcel, 1, false));
    assertThat(there.send(parcel, new Weigh(1), inbox("w")))
        .isEqualTo(new Accepted(parcel, 1, true));
  }

  @Test
  void a_command_decided_on_an_old_state_is_decided_again() {
    StreamId parcel = TestStore.parcel("old");
    here.send(parcel, new Pack(1));
    for (int i = 0; i < 10; i++) {
      assertThat(there.send(parcel, new Weigh(100 + i)))
          .isEqualTo(new Accepted(parcel, 2L * i + 1, false));
      assertThat(here.send(parcel, new Weigh(200 + i)))
          .isEqualTo(new Accepted(parcel, 2L * i + 2, false));
    }
  }

  @Test
  void one_message_arriving_everywhere_at_once_has_one_effect() throws Exception {
    for (int round = 0; round < 20; round++) {
      List<Callable<CommandResult>> arrivals = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        TestStore store = i % 2 == 0 ? here : there;
        // Half of them even take it to another stream.
        StreamId parcel = TestStore.parcel("round-" + round + "-" + i % 4 / 2);
        CommandKey key = inbox("message-" + round);
        arrivals.add(() -> store.send(parcel, new Pack(7), key));
      }
      List<CommandResult> results = atOnce(arrivals);

      assertThat(results).filteredOn(result -> !result.replayed()).hasSize(1);
      assertThat(results).extracting(CommandResult::stream).containsOnly(results.get(0).stream());
      assertThat(here.store.headIndex()).isEqualTo(round + 1);
    }
  }

  @Test
  void a_request_under_way_is_not_begun_again() throws Exception {
    StreamId parcel = TestStore.parcel("under-way");
    CommandKey key = new CommandKey.Request("subject", "pack", "k", new byte[] {1});
    try (Connection holder = here.pool.getConnection()) {
      holder.setAutoCommit(false);
      LostEventTest.appendRaw(holder, TestStore.parcel("holder")); // holds the log's lock
      CompletableFuture<CommandResult> first =
          CompletableFuture.supplyAsync(() -> here.send(parcel, new Pack(1), key));
      Thread.sleep(200);

      assertThatThrownBy(() -> here.send(parcel, new Pack(1), key))
          .isInstanceOf(RequestInFlight.class);
      holder.rollback();
      holder.setAutoCommit(true);

      assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo(new Accepted(parcel, 0, false));
      assertThat(here.send(parcel, new Pack(1), key)).isEqualTo(new Accepted(parcel, 0, true));
    }
  }

  @Test
  void one_command_the_database_cannot_take_does_not_harm_those_beside_it() throws Exception {
    List<Callable<CommandResult>> commands = new ArrayList<>();
    try (Connection holder = here.pool.getConnection()) {
      holder.setAutoCommit(false);
      LostEventTest.appendRaw(holder, TestStore.parcel("holder"));
      for (int i = 0; i < 20; i++) {
        StreamId parcel = TestStore.parcel("beside-" + i);
        CommandKey key = inbox(i == 10 ? "nul\0" : "fine-" + i); // PostgreSQL has no NUL in texts
        commands.add(() -> here.send(parcel, new Pack(1), key));
      }
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      List<Future<CommandResult>> results = commands.stream().map(threads::submit).toList();
      Thread.sleep(300);
      holder.rollback();
      holder.setAutoCommit(true);
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
      assertThat(results).filteredOn(result -> result.state() == Future.State.SUCCESS).hasSize(19);
      assertThat(results.get(10).state()).isEqualTo(Future.State.FAILED);
    }
    assertThat(here.store.headIndex()).isEqualTo(19);
  }

  @Test
  void readers_are_woken_at_the_commit_of_this_instance_and_soon_after_that_of_another()
      throws Exception {
    var lonely = EventStore.open(TestStore.settings(here.pool).shared(false)); // never polls
    CompletableFuture<Boolean> woken =
        CompletableFuture.supplyAsync(() -> lonely.awaitAppendsAfter(0, Duration.ofSeconds(20)));
    CompletableFuture<Boolean> polled =
        CompletableFuture.supplyAsync(
            () -> there.store.awaitAppendsAfter(0, Duration.ofSeconds(20)));
    Thread.sleep(100);
    assertThat(woken).isNotDone();

    lonely
        .commands()
        .send(TestStore.submission(TestStore.parcel("w"), new Pack(1), CommandKey.none()));

    assertThat(woken.get(2, TimeUnit.SECONDS)).isTrue();
    assertThat(polled.get(2, TimeUnit.SECONDS)).isTrue();
    assertThat(lonely.awaitAppendsAfter(1, Duration.ofMillis(10))).isFalse();
    lonely.close();
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static CommandKey inbox(String message) {
    return new CommandKey.Inbox("consumer", message);
  }
}
