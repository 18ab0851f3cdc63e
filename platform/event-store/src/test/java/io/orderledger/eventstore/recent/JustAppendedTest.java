package io.orderledger.eventstore.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.StoredEvent;
import io.orderledger.eventstore.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JustAppendedTest {

  private static final StreamId ONE = StreamId.of("parcel", "one");
  private static final StreamId TWO = StreamId.of("parcel", "two");

  private final JustAppended appended = new JustAppended();

  @Test
  void the_end_of_the_log_is_known_as_far_back_as_it_was_appended_here() {
    append(stored(5, ONE, 0), stored(6, TWO, 0), stored(7, ONE, 1));

    assertThat(indexes(appended.log(4, 10))).containsExactly(5L, 6L, 7L);
    assertThat(indexes(appended.log(5, 1))).containsExactly(6L);
    assertThat(appended.log(7, 10)).isEmpty();
    assertThat(appended.log(3, 10)).as("4 is in the database only").isEmpty();
  }

  @Test
  void a_stream_is_known_from_a_sequence_on_or_not_at_all() {
    append(stored(5, ONE, 3), stored(6, TWO, 0), stored(7, ONE, 4));

    assertThat(indexes(appended.stream(ONE.id(), 3))).containsExactly(5L, 7L);
    assertThat(indexes(appended.stream(ONE.id(), 4))).containsExactly(7L);
    assertThat(appended.stream(ONE.id(), 2)).as("its 2 is in the database only").isEmpty();
    assertThat(appended.stream(ONE.id(), 5)).isEmpty();
    assertThat(appended.stream(UUID.randomUUID(), 0)).isEmpty();
  }

  @Test
  void where_another_instance_has_appended_it_begins_anew() {
    append(stored(5, ONE, 0));
    append(stored(7, ONE, 2)); // 6 is the other's

    assertThat(appended.log(4, 10)).isEmpty();
    assertThat(appended.stream(ONE.id(), 0)).isEmpty();
    assertThat(indexes(appended.log(6, 10))).containsExactly(7L);
  }

  @Test
  void after_an_append_of_unknown_outcome_the_database_is_asked() {
    append(stored(5, ONE, 0));
    appended.unknown(); // the next of ONE may have come through

    assertThat(appended.log(4, 10)).isEmpty();
    assertThat(appended.stream(ONE.id(), 0)).isEmpty();
  }

  @Test
  void what_is_kept_is_bounded() {
    LongStream.rangeClosed(1, 10_000).forEach(index -> append(stored(index, ONE, index - 1)));

    assertThat(appended.log(0, 10)).isEmpty();
    assertThat(indexes(appended.log(9_998, 10))).containsExactly(9_999L, 10_000L);
  }

  private void append(StoredEvent... events) {
    appended.appended(List.of(events));
  }

  private static StoredEvent stored(long logIndex, StreamId stream, long sequence) {
    return new StoredEvent(
        logIndex,
        stream,
        sequence,
        new UUID(0, logIndex),
        "parcel.weighed",
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        new byte[] {1},
        new byte[] {2});
  }

  private static List<Long> indexes(List<StoredEvent> events) {
    return events.stream().map(StoredEvent::logIndex).toList();
  }
}
