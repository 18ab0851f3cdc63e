package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting for one stream to move, whoever moves it. */
class StreamWatchTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private TestStore here;
  private TestStore elsewhere;

  @BeforeEach
  void open() {
    here = TestStore.fresh();
    elsewhere = TestStore.on(here.database, true);
  }

  @AfterEach
  void close() {
    elsewhere.close();
    here.close();
  }

  private CompletableFuture<List<RecordedEvent>> awaited(StreamId stream, int seen) {
    return CompletableFuture.supplyAsync(
        () -> awaited(stream, seen, LONG), task -> Thread.ofVirtual().start(task));
  }

  private List<RecordedEvent> awaited(StreamId stream, int seen, Duration atMost) {
    return here.store.awaitRecent(stream, atMost, events -> events, events -> events.size() > seen);
  }

  @Test
  void an_interrupt_ends_the_wait() throws Exception {
    Thread waiting =
        Thread.ofVirtual().start(() -> awaited(TestStore.parcel("interrupted"), 0, LONG));
    waiting.interrupt();
    assertThat(waiting.join(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void an_append_of_this_instance_wakes_who_waits_for_its_stream() throws Exception {
    StreamId parcel = TestStore.parcel("here");
    var first = awaited(parcel, 0);
    here.send(parcel, new Pack(1));
    assertThat(first.get(5, TimeUnit.SECONDS)).hasSize(1);

    var second = awaited(parcel, 1);
    here.send(TestStore.parcel("another"), new Pack(1));
    assertThat(second).isNotDone();
    here.send(parcel, new Weigh(2));
    assertThat(second.get(5, TimeUnit.SECONDS)).hasSize(2);
  }

  @Test
  void an_append_of_another_instance_wakes_it_too() throws Exception {
    StreamId parcel = TestStore.parcel("elsewhere");
    var waiting = awaited(parcel, 0);
    elsewhere.send(parcel, new Pack(1));
    assertThat(waiting.get(5, TimeUnit.SECONDS)).hasSize(1);
  }

  @Test
  void what_is_there_already_is_not_waited_for() {
    StreamId parcel = TestStore.parcel("there");
    here.send(parcel, new Pack(1));
    assertThat(awaited(parcel, 0, LONG)).hasSize(1);
  }

  @Test
  void a_wait_in_vain_gives_the_stream_as_it_is() {
    StreamId parcel = TestStore.parcel("vain");
    here.send(parcel, new Pack(1));
    assertThat(awaited(parcel, 1, Duration.ofMillis(50))).hasSize(1);
  }

  @Test
  void recent_reading_and_following_say_what_the_database_says() {
    StreamId parcel = TestStore.parcel("same");
    here.send(parcel, new Pack(1));
    assertThat(here.store.readRecent(parcel)).isEqualTo(here.store.readStream(parcel));
    elsewhere.send(parcel, new Weigh(2));
    here.send(parcel, new Weigh(3));
    assertThat(here.store.readRecent(parcel)).isEqualTo(here.store.readStream(parcel));
    assertThat(here.store.readRecent(parcel, 1))
        .isEqualTo(here.store.readStream(parcel, AsOf.version(1)));
    assertThat(here.store.follow(0, 100)).isEqualTo(here.store.read(0, 100));
    here.store.forgetRecent();
    assertThat(here.store.follow(0, 100)).isEqualTo(here.store.read(0, 100));
  }

  @Test
  void who_appends_alone_knows_his_appends_as_the_database_has_them() {
    try (TestStore alone = TestStore.on(here.database, false)) {
      StreamId parcel = TestStore.parcel("alone");
      StreamId another = TestStore.parcel("another");
      long before = alone.store.headIndex();
      alone.send(parcel, new Pack(1));
      alone.send(another, new Pack(2));
      alone.send(parcel, new Weigh(3));
      assertThat(alone.store.follow(before, 100))
          .hasSize(3)
          .isEqualTo(alone.store.read(before, 100));
      assertThat(alone.store.readRecent(parcel))
          .hasSize(2)
          .isEqualTo(alone.store.readStream(parcel));
    }
  }
}
