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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandstillTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.ofKazakhstan();
  private static final LocalDate SEVENTEENTH = LocalDate.of(2026, 11, 17);
  private static final LocalDate TWENTY_THIRD = LocalDate.of(2026, 11, 23);

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private static Circumstance circumstance(
      String id, LocalDate began, @Nullable LocalDate ended, int aftermath) {
    return new Circumstance(id, Side.BOTH, Kind.NATURAL_DISASTER, began, ended, aftermath);
  }

  private static Standstill seventeenthToTwentyThird() {
    return Standstill.ofThoseOver(List.of(circumstance("fm-1", SEVENTEENTH, TWENTY_THIRD, 0)));
  }

  private static LocalDate fourteenDaysAfter(LocalDate handedOver) {
    return seventeenthToTwentyThird().calendarDaysAfter(handedOver, 14, true, CALENDAR);
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void T11_a_window_that_was_over_before_it_began_stays() {
    assertThat(fourteenDaysAfter(november(2))).isEqualTo("2026-11-16");
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void T11_a_window_that_it_fell_into_is_longer_by_all_its_days() {
    assertThat(fourteenDaysAfter(november(10))).isEqualTo("2026-12-01");
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void T11_a_window_that_began_in_it_is_longer_by_those_days_that_fell_into_it() {
    assertThat(fourteenDaysAfter(november(20))).isEqualTo("2026-12-07");
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_12_1})
  void T4_thirty_days_with_seven_of_force_majeure_are_over_on_the_eighth_of_December() {
    LocalDate accepted = november(1);

    assertThat(seventeenthToTwentyThird().lastDay(accepted, LocalDate.of(2026, 12, 1)))
        .isEqualTo("2026-12-08");
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void the_aftermath_counts_like_the_circumstance_itself() {
    Standstill with =
        Standstill.ofThoseOver(List.of(circumstance("a", november(17), november(21), 2)));

    assertThat(with.calendarDaysAfter(november(10), 14, true, CALENDAR)).isEqualTo("2026-12-01");
    assertThat(with.shares(november(10), LocalDate.of(2026, 12, 1)))
        .containsExactly(new Share("a", 7));
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void days_of_several_circumstances_count_once() {
    Standstill both =
        Standstill.ofThoseOver(
            List.of(
                circumstance("b", november(20), november(25), 0),
                circumstance("a", SEVENTEENTH, TWENTY_THIRD, 0)));

    assertThat(both.lastDay(november(10), november(30))).isEqualTo("2026-12-09");
    assertThat(both.shares(november(10), LocalDate.of(2026, 12, 9)))
        .containsExactly(new Share("a", 7), new Share("b", 2));
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void a_term_does_not_end_while_a_circumstance_goes_on_that_began_in_it() {
    List<Circumstance> open = List.of(circumstance("a", SEVENTEENTH, null, 5));

    for (LocalDate day = SEVENTEENTH; day.isBefore(november(30)); day = day.plusDays(1)) {
      assertThat(Standstill.of(open, day).lastDay(november(10), november(20))).isAfter(day);
    }
    assertThat(Standstill.ofThoseOver(open).lastDay(november(10), november(20)))
        .isEqualTo(november(20));
  }

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_12_1})
  void of_banking_days_only_banking_days_are_added() {
    LocalDate thursday = november(12);

    assertThat(seventeenthToTwentyThird().workingDaysAfter(thursday, 3, CALENDAR))
        .isEqualTo("2026-11-24");
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void a_last_day_that_is_no_working_day_gives_way_to_one_without_force_majeure() {
    // The 15th is a Sunday: the term would end on Monday, on which a fire began.
    Standstill fire =
        Standstill.ofThoseOver(List.of(circumstance("f", november(16), november(17), 0)));

    assertThat(fire.calendarDaysAfter(november(10), 5, true, CALENDAR)).isEqualTo("2026-11-18");
    assertThat(fire.calendarDaysAfter(november(10), 5, false, CALENDAR)).isEqualTo("2026-11-15");
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_12_1})
  void a_term_by_the_clock_is_longer_by_whole_days_its_first_among_them() {
    Instant since = Almaty.startOf(SEVENTEENTH).plus(Duration.ofHours(15));

    assertThat(seventeenthToTwentyThird().until(since, since.plus(Duration.ofHours(24))))
        .isEqualTo(since.plus(Duration.ofHours(24)).plus(Duration.ofDays(7)));
    assertThat(Standstill.NONE.until(since, since.plusSeconds(60)))
        .isEqualTo(since.plusSeconds(60));
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void a_day_that_was_reckoned_before_a_circumstance_was_known_is_moved_and_moved_back() {
    Standstill later = seventeenthToTwentyThird();

    LocalDate moved = later.again(Standstill.NONE, november(1), LocalDate.of(2026, 12, 1));

    assertThat(moved).isEqualTo("2026-12-08");
    assertThat(later.again(later, november(1), moved)).isEqualTo(moved);
    assertThat(Standstill.NONE.again(later, november(1), moved)).isEqualTo("2026-12-01");
  }

  @Test
  @Clause(ClauseId.B_12_3)
  void T5_termination_is_open_on_the_sixty_first_day() {
    LocalDate began = LocalDate.of(2026, 9, 1);

    assertThat(LastingHindrance.firstDayAfter(List.of(circumstance("a", began, null, 0)), 60))
        .contains(LocalDate.of(2026, 10, 31));
    assertThat(
            LastingHindrance.firstDayAfter(
                List.of(circumstance("a", began, LocalDate.of(2026, 10, 30), 30)), 60))
        .isEmpty();
  }

  @Test
  @Clause(ClauseId.B_12_3)
  void days_are_consecutive_when_one_circumstance_follows_on_another() {
    Circumstance first = circumstance("a", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), 0);

    assertThat(
            LastingHindrance.firstDayAfter(
                List.of(circumstance("b", LocalDate.of(2026, 10, 1), null, 0), first), 60))
        .contains(LocalDate.of(2026, 10, 31));
    assertThat(
            LastingHindrance.firstDayAfter(
                List.of(circumstance("b", LocalDate.of(2026, 10, 2), null, 0), first), 60))
        .contains(LocalDate.of(2026, 12, 1));
    assertThat(LastingHindrance.firstDayAfter(List.of(), 60)).isEmpty();
  }
}
