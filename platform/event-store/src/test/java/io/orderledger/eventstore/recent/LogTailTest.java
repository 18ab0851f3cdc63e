package io.orderledger.eventstore.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogTailTest {

  private static final StreamId STREAM = StreamId.of("parcel", "one");

  private final List<RecordedEvent> log = new ArrayList<>();
  private final List<RecordedEvent> seen = new ArrayList<>();
  private int reads;
  private final LogTail tail = new LogTail(this::source, seen::add);

  private List<RecordedEvent> source(long after, int limit) {
    reads++;
    return List.copyOf(
        log.subList((int) Math.min(after, log.size()), (int) Math.min(after + limit, log.size())));
  }

  private void append(int count) {
    log.addAll(Events.log(STREAM, log.size() + 1L, log.size() + (long) count));
  }

  @Test
  void what_one_follower_has_read_costs_the_others_nothing() {
    append(5);
    assertThat(tail.read(0, 100)).isEqualTo(log);
    assertThat(tail.read(0, 100)).isEqualTo(log);
    assertThat(tail.read(3, 100)).isEqualTo(log.subList(3, 5));
    assertThat(tail.read(1, 2)).isEqualTo(log.subList(1, 3));
    assertThat(reads).isEqualTo(1);
    assertThat(seen).isEqualTo(log);
  }

  @Test
  void at_the_end_there_is_nothing_until_something_is_appended() {
    append(2);
    assertThat(tail.read(0, 10)).hasSize(2);
    assertThat(tail.read(2, 10)).isEmpty();
    append(1);
    assertThat(tail.read(2, 10)).isEqualTo(log.subList(2, 3));
  }

  @Test
  void who_is_far_behind_reads_for_himself_and_disturbs_nobody() {
    append(10_000);
    assertThat(tail.read(9_990, 100)).hasSize(10);
    int before = reads;
    assertThat(tail.read(0, 100)).isEqualTo(log.subList(0, 100));
    assertThat(tail.read(100, 100)).isEqualTo(log.subList(100, 200));
    assertThat(reads).isEqualTo(before + 2);
    assertThat(tail.read(9_990, 100)).hasSize(10);
    assertThat(reads).isEqualTo(before + 2);
  }

  @Test
  void who_follows_from_further_on_leaves_no_hole_for_those_behind() {
    append(5);
    tail.read(0, 100);
    append(20);
    assertThat(tail.read(20, 100)).isEqualTo(log.subList(20, 25));
    assertThat(tail.read(3, 100)).isEqualTo(log.subList(3, 25));
    assertThat(tail.read(20, 100)).isEqualTo(log.subList(20, 25));
  }

  @Test
  void what_was_forgotten_is_read_anew() {
    append(3);
    tail.read(0, 10);
    tail.forget();
    assertThat(tail.read(0, 10)).isEqualTo(log);
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void followers_of_any_pace_meet_every_event_once_and_in_order() {
    for (long seed = 0; seed < 200; seed++) {
      log.clear();
      tail.forget();
      Random random = new Random(seed);
      long[] positions = new long[4];
      for (int step = 0; step < 300; step++) {
        append(random.nextInt(30));
        int who = random.nextInt(positions.length);
        int limit = 1 + random.nextInt(40);
        List<RecordedEvent> given = tail.read(positions[who], limit);
        int from = (int) positions[who];
        assertThat(given.size()).isLessThanOrEqualTo(limit);
        assertThat(given.isEmpty()).as("seed %d", seed).isEqualTo(from == log.size());
        assertThat(given).as("seed %d", seed).isEqualTo(log.subList(from, from + given.size()));
        positions[who] += given.size();
      }
    }
  }
}
