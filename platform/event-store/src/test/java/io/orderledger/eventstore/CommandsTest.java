package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult.Accepted;
import io.orderledger.eventstore.command.CommandResult.Refused;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.eventstore.parcel.Courier;
import io.orderledger.eventstore.parcel.Parcel;
import io.orderledger.eventstore.parcel.ParcelAggregate;
import io.orderledger.eventstore.parcel.ParcelCommand.HandOver;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import io.orderledger.eventstore.parcel.ParcelCommand.WeighOften;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelPacked;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelWeighed;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static TestStore test;

  @BeforeAll
  static void open() {
    test = TestStore.fresh();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @Test
  void granted_commands_leave_their_events_in_the_stream_and_in_the_log() {
    StreamId parcel = TestStore.parcel("granted");
    long before = test.store.headIndex();

    assertThat(test.send(parcel, new Pack(500))).isEqualTo(new Accepted(parcel, 0, false));
    assertThat(test.send(parcel, new Weigh(510))).isEqualTo(new Accepted(parcel, 1, false));
    assertThat(test.send(parcel, new WeighOften(3))).isEqualTo(new Accepted(parcel, 4, false));

    List<RecordedEvent> stream = test.store.readStream(parcel);
    assertThat(stream).extracting(RecordedEvent::sequence).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(stream.getFirst().payload()).isEqualTo(new ParcelPacked(500));
    assertThat(stream.get(1).payload()).isEqualTo(new ParcelWeighed(510));
    assertThat(stream.getFirst().metadata())
        .containsOnly(
            java.util.Map.entry("actor", "tester"),
            java.util.Map.entry("correlationId", "life"),
            java.util.Map.entry("causationId", "cause"));
    assertThat(test.store.read(before, 100)).isEqualTo(stream);
  }

  @Test
  void a_refusal_and_a_command_with_nothing_to_do_leave_no_event() {
    StreamId parcel = TestStore.parcel("refused");

    assertThat(test.send(parcel, new Weigh(1)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal().code()).isEqualTo("not-packed"));
    assertThat(test.send(parcel, new Pack(1))).isEqualTo(new Accepted(parcel, 0, false));
    assertThat(test.send(parcel, new Weigh(1))).isEqualTo(new Accepted(parcel, 0, false));

    assertThat(test.store.readStream(parcel)).hasSize(1);
  }

  @Test
  void a_repeated_request_gives_the_answer_of_the_first_time() {
    StreamId parcel = TestStore.parcel("repeated");
    CommandKey packing = request("pack-1", "body");
    CommandKey weighing = request("weigh-1", "body");
    CommandKey nothing = request("nothing-1", "body");

    assertThat(test.send(parcel, new Weigh(1), weighing)).isInstanceOf(Refused.class);
    assertThat(test.send(parcel, new Pack(1), packing)).isEqualTo(new Accepted(parcel, 0, false));
    assertThat(test.send(parcel, new Weigh(1), nothing)).isEqualTo(new Accepted(parcel, 0, false));
    assertThat(test.send(parcel, new Weigh(2))).isEqualTo(new Accepted(parcel, 1, false));

    assertThat(test.send(parcel, new Weigh(1), weighing))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.replayed()).isTrue());
    assertThat(test.send(parcel, new Pack(1), packing)).isEqualTo(new Accepted(parcel, 0, true));
    assertThat(test.send(parcel, new Weigh(1), nothing)).isEqualTo(new Accepted(parcel, 0, true));
    assertThat(test.store.readStream(parcel)).hasSize(2);
  }

  @Test
  void a_repeated_request_for_another_stream_gives_the_stream_of_the_first_time() {
    StreamId first = TestStore.parcel("first");
    StreamId second = TestStore.parcel("second");
    CommandKey key = request("pack-anew", "body");

    test.send(first, new Pack(1), key);

    assertThat(test.send(second, new Pack(1), key)).isEqualTo(new Accepted(first, 0, true));
    assertThat(test.store.readStream(second)).isEmpty();
  }

  @Test
  void a_key_with_another_body_is_refused() {
    StreamId parcel = TestStore.parcel("reused");
    test.send(parcel, new Pack(1), request("reused", "body"));

    assertThatThrownBy(() -> test.send(parcel, new Weigh(7), request("reused", "other")))
        .isInstanceOf(RequestKeyReused.class);

    assertThat(test.store.readStream(parcel)).hasSize(1);
  }

  @Test
  void a_message_has_one_effect_for_each_consumer() {
    StreamId parcel = TestStore.parcel("inbox");
    test.send(parcel, new Pack(1), new CommandKey.Inbox("delivery", "m1"));

    assertThat(test.send(parcel, new Weigh(5), new CommandKey.Inbox("delivery", "m1")))
        .isEqualTo(new Accepted(parcel, 0, true));
    assertThat(test.send(parcel, new Weigh(5), new CommandKey.Inbox("billing", "m1")))
        .isEqualTo(new Accepted(parcel, 1, false));
  }

  @Test
  void an_aggregate_is_rebuilt_as_of_a_version_or_a_moment() {
    StreamId parcel = TestStore.parcel("rebuilt");
    test.send(parcel, new Pack(1));
    test.send(parcel, new Weigh(2));
    test.send(parcel, new HandOver(new Courier("Kazpost", "Aidar")));
    List<RecordedEvent> stream = test.store.readStream(parcel);

    assertThat(stateAsOf(parcel, AsOf.version(0))).isEqualTo(new Parcel.Packed(1, 0));
    assertThat(stateAsOf(parcel, AsOf.moment(stream.get(1).occurredAt())))
        .isEqualTo(new Parcel.Packed(2, 1));
    assertThat(stateAsOf(parcel, AsOf.recordedBy(stream.get(2).recordedAt())))
        .isEqualTo(new Parcel.Gone(2, 1));
    assertThat(stateAsOf(parcel, AsOf.now())).isEqualTo(new Parcel.Gone(2, 1));
    AsOf tooEarly = AsOf.moment(stream.getFirst().occurredAt().minusSeconds(1));
    assertThat(test.store.rebuild(ParcelAggregate.class, parcel, tooEarly)).isEmpty();
  }

  private static Parcel stateAsOf(StreamId parcel, AsOf asOf) {
    return test.store.rebuild(ParcelAggregate.class, parcel, asOf).orElseThrow().state();
  }

  private static CommandKey request(String key, String body) {
    return new CommandKey.Request(
        "subject", "parcels", key, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
