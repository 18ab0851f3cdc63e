package io.orderledger.delivery.tracking.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans of one tracking number. */
@Clause(ClauseId.B_6_6)
class TrackingTest {

  private static final Instant DAY = Instant.parse("2026-11-05T06:00:00Z");

  private static Scan scan(String id, int hour, Scan.Kind kind) {
    return new Scan(id, DAY.plusSeconds(hour * 3_600L), kind, "Almaty");
  }

  private static Tracking with(Tracking tracking, Scan... scans) {
    return with(tracking, List.of(scans));
  }

  private static Tracking with(Tracking tracking, List<Scan> scans) {
    return switch (tracking.decide(new RecordScans("KazTrans", "KT-1", scans, DAY))) {
      case Decision.Accepted<ScansRecorded>(var events) -> {
        Tracking after = tracking;
        for (ScansRecorded event : events) {
          after = after.after(event);
        }
        yield after;
      }
      case Decision.Refused<ScansRecorded> refused ->
          throw new AssertionError("Refused: " + refused.refusal());
    };
  }

  @Test
  void scans_are_shown_by_their_own_time_however_late_they_come() {
    Scan arrived = scan("b", 5, Scan.Kind.ARRIVED);
    Scan accepted = scan("a", 1, Scan.Kind.ACCEPTED);
    Scan delivered = scan("c", 9, Scan.Kind.DELIVERED);

    Tracking tracking = with(with(Tracking.NOTHING, delivered), arrived, accepted);

    assertThat(tracking.inOrder()).containsExactly(accepted, arrived, delivered);
  }

  @Test
  void a_scan_counts_once_by_the_carriers_id_of_it() {
    Scan accepted = scan("a", 1, Scan.Kind.ACCEPTED);
    Tracking once = with(Tracking.NOTHING, accepted, accepted);

    assertThat(once.inOrder()).containsExactly(accepted);
    assertThat(once.decide(new RecordScans("KazTrans", "KT-1", List.of(accepted), DAY)))
        .isEqualTo(Decision.nothing());
  }

  @Test
  void nobody_fills_the_house_with_scans() {
    List<Scan> many =
        IntStream.range(0, Tracking.MOST_SCANS)
            .mapToObj(i -> scan("s-" + i, i, Scan.Kind.OTHER))
            .toList();
    Tracking full = with(Tracking.NOTHING, many);

    assertThat(full.decide(new RecordScans("KazTrans", "KT-1", many, DAY)))
        .as("told again")
        .isEqualTo(Decision.nothing());
    assertThat(
            full.decide(
                new RecordScans(
                    "KazTrans", "KT-1", List.of(scan("more", 1, Scan.Kind.OTHER)), DAY)))
        .isInstanceOf(Decision.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void any_order_and_duplication_of_scans_gives_one_same_tracking(long seed) {
    Random random = new Random(seed);
    Scan.Kind[] kinds = Scan.Kind.values();
    List<Scan> scans =
        IntStream.range(0, 1 + random.nextInt(30))
            .mapToObj(i -> scan("s-" + i, random.nextInt(12), kinds[random.nextInt(kinds.length)]))
            .toList();
    Tracking straight = with(Tracking.NOTHING, scans);
    for (int round = 0; round < 50; round++) {
      List<Scan> told = new ArrayList<>(scans);
      for (int i = random.nextInt(20); i > 0; i--) {
        told.add(scans.get(random.nextInt(scans.size())));
      }
      Collections.shuffle(told, random);
      Tracking shuffled = Tracking.NOTHING;
      for (int from = 0; from < told.size(); ) {
        int to = Math.min(told.size(), from + 1 + random.nextInt(5));
        shuffled = with(shuffled, told.subList(from, to));
        from = to;
      }

      assertThat(shuffled).as("seed " + seed).isEqualTo(straight);
      assertThat(shuffled.inOrder())
          .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
          .isEqualTo(straight.inOrder());
    }
  }
}
