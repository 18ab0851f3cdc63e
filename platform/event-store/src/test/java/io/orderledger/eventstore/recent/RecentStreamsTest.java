package io.orderledger.eventstore.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentStreamsTest {

  private static final StreamId STREAM = StreamId.of("parcel", "one");

  private final List<RecordedEvent> stream = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();

  private List<RecordedEvent> source(StreamId id, long from) {
    assertThat(id).isEqualTo(STREAM);
    asked.add(from);
    return List.copyOf(stream.subList((int) from, stream.size()));
  }

  private void append(int count) {
    stream.addAll(Events.log(STREAM, stream.size() + 1L, stream.size() + (long) count));
  }

  @Test
  void only_what_has_come_since_is_read() {
    RecentStreams streams = new RecentStreams(this::source, true);
    assertThat(streams.read(STREAM)).isEmpty();
    append(3);
    assertThat(streams.read(STREAM)).isEqualTo(stream);
    append(2);
    assertThat(streams.read(STREAM)).isEqualTo(stream);
    assertThat(streams.read(STREAM)).isEqualTo(stream);
    assertThat(asked).containsExactly(0L, 0L, 3L, 5L);
  }

  @Test
  void the_beginning_of_a_known_stream_is_not_read_again() {
    append(4);
    RecentStreams streams = new RecentStreams(this::source, true);
    streams.read(STREAM);
    assertThat(streams.read(STREAM, 0)).isEqualTo(stream.subList(0, 1));
    assertThat(streams.read(STREAM, 3)).isEqualTo(stream);
    assertThat(asked).containsExactly(0L);
    append(1);
    assertThat(streams.read(STREAM, 9)).isEqualTo(stream);
  }

  @Test
  void an_event_met_in_the_log_is_known_if_nothing_before_it_is_missing() {
    append(3);
    RecentStreams streams = new RecentStreams(this::source, true);
    streams.saw(stream.get(2));
    streams.saw(stream.get(0));
    streams.saw(stream.get(1));
    streams.read(STREAM);
    assertThat(asked).containsExactly(2L);
  }

  @Test
  void who_appends_alone_and_knows_the_last_append_does_not_ask() {
    append(2);
    RecentStreams streams = new RecentStreams(this::source, false);
    streams.appended(STREAM.id(), 1);
    assertThat(streams.read(STREAM)).isEqualTo(stream);
    assertThat(streams.read(STREAM)).isEqualTo(stream);
    append(1);
    streams.appended(STREAM.id(), 2);
    assertThat(streams.read(STREAM)).isEqualTo(stream);
    assertThat(asked).containsExactly(0L, 2L);
  }

  @Test
  void an_append_whose_outcome_is_unknown_makes_it_ask_again() {
    append(1);
    RecentStreams streams = new RecentStreams(this::source, false);
    streams.appended(STREAM.id(), 0);
    streams.read(STREAM);
    streams.unknown(STREAM.id());
    append(1); // it came through after all
    assertThat(streams.read(STREAM)).isEqualTo(stream);
  }

  @Test
  void where_others_append_too_it_always_asks() {
    append(1);
    RecentStreams streams = new RecentStreams(this::source, true);
    streams.appended(STREAM.id(), 0);
    streams.read(STREAM);
    append(1); // by another instance
    assertThat(streams.read(STREAM)).isEqualTo(stream);
  }
}
