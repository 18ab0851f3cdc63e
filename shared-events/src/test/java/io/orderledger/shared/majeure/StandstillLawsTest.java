package io.orderledger.shared.majeure;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.majeure.TermExtension.Share;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every term and every circumstance; {@code -Dseed=…} repeats a run. */
@Clause(ClauseId.B_12_1)
class StandstillLawsTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.ofKazakhstan();
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
  private static final int RUNS = 2_000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** A term of every kind from the same day. */
  private record Terms(LocalDate dayZero, int days) {

    List<LocalDate> ends(Standstill still) {
      Instant since = Almaty.startOf(dayZero).plus(Duration.ofHours(9));
      return List.of(
          still.lastDay(dayZero, dayZero.plusDays(days)),
          still.calendarDaysAfter(dayZero, days, true, CALENDAR),
          still.workingDaysAfter(dayZero, days, CALENDAR),
          Almaty.dateOf(still.until(since, since.plus(Duration.ofDays(days)))));
    }
  }

  @AfterEach
  void print() {
    System.out.println("seed " + seed);
  }

  private Terms terms() {
    return new Terms(YEAR.plusDays(random.nextInt(200)), 1 + random.nextInt(40));
  }

  private Circumstance circumstance(int number) {
    LocalDate began = YEAR.plusDays(random.nextInt(240));
    return new Circumstance(
        "fm-" + number,
        Side.SELLER,
        Kind.OTHER,
        began,
        random.nextInt(4) == 0 ? null : began.plusDays(random.nextInt(30)),
        random.nextInt(5));
  }

  private List<Circumstance> circumstances() {
    List<Circumstance> some = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      some.add(circumstance(i));
    }
    return some;
  }

  private LocalDate today() {
    return YEAR.plusDays(random.nextInt(300));
  }

  private static void assertNoneSooner(List<LocalDate> before, List<LocalDate> after) {
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isAfterOrEqualTo(before.get(i));
    }
  }

  @Test
  void it_never_makes_a_term_shorter() {
    for (int run = 0; run < RUNS; run++) {
      Terms terms = terms();

      assertNoneSooner(
          terms.ends(Standstill.NONE), terms.ends(Standstill.of(circumstances(), today())));
    }
  }

  @Test
  void one_more_circumstance_or_one_more_day_never_makes_a_term_end_sooner() {
    for (int run = 0; run < RUNS; run++) {
      Terms terms = terms();
      LocalDate today = today();
      List<Circumstance> some = circumstances();
      List<LocalDate> ends = terms.ends(Standstill.of(some, today));

      assertNoneSooner(ends, terms.ends(Standstill.of(some, today.plusDays(1))));
      some.add(circumstance(9));
      assertNoneSooner(ends, terms.ends(Standstill.of(some, today)));
    }
  }

  @Test
  void the_order_of_declaring_makes_no_difference() {
    for (int run = 0; run < RUNS; run++) {
      Terms terms = terms();
      LocalDate today = today();
      List<Circumstance> some = circumstances();
      Standstill before = Standstill.of(some, today);
      List<LocalDate> ends = terms.ends(before);
      List<Share> shares = before.shares(terms.dayZero(), ends.getFirst());

      Collections.shuffle(some, random);

      Standstill after = Standstill.of(some, today);
      assertThat(terms.ends(after)).isEqualTo(ends);
      assertThat(after.shares(terms.dayZero(), ends.getFirst())).isEqualTo(shares);
    }
  }

  @Test
  void those_of_different_days_within_a_term_add_up() {
    for (int run = 0; run < RUNS; run++) {
      LocalDate dayZero = terms().dayZero();
      LocalDate last = dayZero.plusDays(60);
      int of = 1 + random.nextInt(10);
      int other = 1 + random.nextInt(10);
      Circumstance first = lasting("a", dayZero.plusDays(1L + random.nextInt(10)), of);
      Circumstance second = lasting("b", dayZero.plusDays(25L + random.nextInt(10)), other);

      assertThat(Standstill.ofThoseOver(List.of(first, second)).lastDay(dayZero, last))
          .isEqualTo(last.plusDays(of + other));
    }
  }

  private static Circumstance lasting(String id, LocalDate from, int days) {
    return new Circumstance(id, Side.BUYER, Kind.OTHER, from, from.plusDays(days - 1L), 0);
  }

  @Test
  void a_stated_day_moves_by_exactly_the_days_that_are_told_of() {
    for (int run = 0; run < RUNS; run++) {
      Terms terms = terms();
      LocalDate stated = terms.dayZero().plusDays(terms.days());
      Standstill still = Standstill.of(circumstances(), today());
      LocalDate last = still.lastDay(terms.dayZero(), stated);

      assertThat(still.shares(terms.dayZero(), last).stream().mapToLong(Share::days).sum())
          .isEqualTo(ChronoUnit.DAYS.between(stated, last));
    }
  }

  @Test
  void told_one_after_another_they_come_to_the_same_and_a_withdrawn_one_is_as_if_never_declared() {
    for (int run = 0; run < RUNS; run++) {
      Terms terms = terms();
      LocalDate stated = terms.dayZero().plusDays(terms.days());
      LocalDate today = today();
      List<Circumstance> some = circumstances();
      Circumstance another = circumstance(9);
      Standstill without = Standstill.of(some, today);
      Standstill with =
          Standstill.of(Stream.concat(some.stream(), Stream.of(another)).toList(), today);
      LocalDate before = without.lastDay(terms.dayZero(), stated);
      LocalDate after = with.again(without, terms.dayZero(), before);

      assertThat(after).isEqualTo(with.lastDay(terms.dayZero(), stated));
      assertThat(without.again(with, terms.dayZero(), after)).isEqualTo(before);
    }
  }
}
