package io.orderledger.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.TestStore;
import io.orderledger.eventstore.append.BatchAppend;
import io.orderledger.eventstore.append.CommitSignal;
import io.orderledger.eventstore.append.GroupCommit;
import io.orderledger.eventstore.append.StreamSignal;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelWeighed;
import io.orderledger.eventstore.recent.JustAppended;
import io.orderledger.eventstore.recent.RecentStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Axon's own tests expect of a storage engine (EventStorageEngineTest,
 * BatchingEventStorageEngineTest, EmbeddedEventStoreTest), with two differences that are meant:
 * identifiers are UUIDs, and tokens at a time go by the moment of recording, which is monotone.
 */
class AxonEngineExpectationsTest {

  private TestStore test;
  private LogStorageEngine engine;

  @BeforeEach
  void open() {
    test = TestStore.fresh();
    var settings = TestStore.settings(test.pool);
    CommitSignal signal = new CommitSignal();
    engine =
        LogStorageEngine.of(
            settings,
            new GroupCommit(
                new BatchAppend(
                    test.pool, Duration.ofSeconds(5), signal, nobodyListens(), new JustAppended())),
            new EventReader(test.pool),
            new EventCodec("test", settings.types(), settings.mapper()));
  }

  private static StreamSignal nobodyListens() {
    return new StreamSignal(new RecentStreams((stream, from) -> List.of(), true));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void stored_events_are_loaded_as_they_were() {
    String parcel = anId();
    List<DomainEventMessage<?>> events = events(parcel, 0, 4);
    engine.appendEvents(events);

    List<? extends DomainEventMessage<?>> loaded = engine.readEvents(parcel).asStream().toList();

    assertThat(loaded).hasSize(4);
    for (int i = 0; i < 4; i++) {
      DomainEventMessage<?> was = events.get(i);
      DomainEventMessage<?> is = loaded.get(i);
      assertThat(is.getIdentifier()).isEqualTo(was.getIdentifier());
      assertThat(is.getPayload()).isEqualTo(was.getPayload());
      assertThat(is.getMetaData()).isEqualTo(was.getMetaData());
      assertThat(is.getSequenceNumber()).isEqualTo(was.getSequenceNumber());
      assertThat(is.getAggregateIdentifier()).isEqualTo(parcel);
      assertThat(is.getType()).isEqualTo("parcel");
      assertThat(Duration.between(was.getTimestamp(), is.getTimestamp()).abs())
          .isLessThan(Duration.ofNanos(1_000));
    }
  }

  @Test
  void events_given_as_an_array_are_stored() {
    String parcel = anId();
    engine.appendEvents(events(parcel, 0, 2).toArray(new EventMessage<?>[0]));

    assertThat(engine.readEvents(parcel).asStream()).hasSize(2);
  }

  @Test
  void messages_that_were_read_can_be_given_other_metadata() {
    String parcel = anId();
    engine.appendEvents(events(parcel, 0, 1));

    DomainEventMessage<?> read = engine.readEvents(parcel).next();
    TrackedEventMessage<?> tracked = engine.readEvents(null, false).findFirst().orElseThrow();

    assertThat(read.withMetaData(MetaData.with("key", "value")).getMetaData())
        .containsOnlyKeys("key");
    assertThat(read.andMetaData(MetaData.with("key", "value")).getMetaData()).containsKey("key");
    assertThat(tracked.andMetaData(MetaData.with("key", "value")).getMetaData()).containsKey("key");
  }

  @Test
  void an_unknown_stream_is_empty() {
    engine.appendEvents(events(anId(), 0, 1));

    assertThat(engine.readEvents(anId()).asStream()).isEmpty();
    assertThat(engine.lastSequenceNumberFor(anId())).isEmpty();
  }

  @Test
  void a_stream_is_read_from_a_sequence_on() {
    String parcel = anId();
    engine.appendEvents(events(parcel, 0, 4));

    DomainEventStream stream = engine.readEvents(parcel, 2);

    assertThat(stream.asStream().map(DomainEventMessage::getSequenceNumber))
        .containsExactly(2L, 3L);
    assertThat(stream.getLastSequenceNumber()).isEqualTo(3L);
    assertThat(engine.lastSequenceNumberFor(parcel)).contains(3L);
  }

  @Test
  void events_are_read_in_their_committed_order_with_tokens() {
    engine.appendEvents(events(anId(), 0, 2));
    engine.appendEvents(events(anId(), 0, 2));

    assertThat(indexes(0)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(indexes(2)).containsExactly(3L, 4L);
    assertThat(indexes(4)).isEmpty();
  }

  @Test
  void many_events_are_read_page_by_page() {
    String parcel = anId();
    engine.appendEvents(events(parcel, 0, 1_203));

    assertThat(engine.readEvents(parcel).asStream()).hasSize(1_203);
    assertThat(indexes(0)).isEqualTo(LongStream.rangeClosed(1, 1_203).boxed().toList());
  }

  @Test
  void a_taken_sequence_is_a_conflict_and_leaves_nothing() {
    String parcel = anId();
    engine.appendEvents(events(parcel, 0, 2));

    assertThatThrownBy(() -> engine.appendEvents(events(parcel, 1, 2)))
        .isInstanceOf(ConcurrencyException.class);

    assertThat(engine.readEvents(parcel).asStream()).hasSize(2);
    assertThat(indexes(0)).containsExactly(1L, 2L);
  }

  @Test
  void the_same_events_again_are_no_conflict_and_no_second_events() {
    List<DomainEventMessage<?>> events = events(anId(), 0, 2);
    engine.appendEvents(events);

    engine.appendEvents(events);

    assertThat(indexes(0)).containsExactly(1L, 2L);
  }

  @Test
  void tail_head_and_moments_have_tokens() throws Exception {
    assertThat(engine.createTailToken()).isNull();
    assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
    engine.appendEvents(events(anId(), 0, 2));
    Thread.sleep(20);
    engine.appendEvents(events(anId(), 0, 2));
    assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(4));

    Instant first = test.store.readStored(0, 1).getFirst().recordedAt();
    Instant second = test.store.readStored(2, 1).getFirst().recordedAt();

    assertThat(second).isAfter(first);
    assertThat(tokenAt(first.minusSeconds(1))).isZero();
    assertThat(tokenAt(first)).isZero();
    assertThat(tokenAt(first.plusNanos(1_000))).isEqualTo(2);
    assertThat(tokenAt(second)).isEqualTo(2);
    assertThat(tokenAt(second.plusSeconds(1))).isEqualTo(4);
  }

  @Test
  void an_open_stream_goes_on_with_what_is_committed_later() throws Exception {
    try (BlockingStream<TrackedEventMessage<?>> stream =
        test.store.axon().eventStore().openStream(null)) {
      assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
      engine.appendEvents(events(anId(), 0, 700));

      List<Long> seen = new ArrayList<>();
      while (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
        assertThat(stream.peek()).isPresent();
        seen.add(LogStorageEngine.indexOf(stream.nextAvailable().trackingToken()));
      }
      assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 700).boxed().toList());
    }
  }

  private long tokenAt(Instant moment) {
    return LogStorageEngine.indexOf(engine.createTokenAt(moment));
  }

  private List<Long> indexes(long after) {
    return engine
        .readEvents(new GlobalSequenceTrackingToken(after), false)
        .map(event -> LogStorageEngine.indexOf(event.trackingToken()))
        .toList();
  }

  private static String anId() {
    return UUID.randomUUID().toString();
  }

  private static List<DomainEventMessage<?>> events(String parcel, int from, int count) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      events.add(
          new GenericDomainEventMessage<>(
              "parcel", parcel, i, new ParcelWeighed(i), MetaData.with("actor", "tester")));
    }
    return events;
  }
}
