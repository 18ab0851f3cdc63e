package io.orderledger.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private final WorkingCalendar calendar = WorkingCalendar.ofKazakhstan();

  @Test
  void t1_three_banking_days_step_over_republic_day() {
    assertThat(calendar.workingDaysAfter(LocalDate.parse("2026-10-22"), 3)).isEqualTo("2026-10-28");
  }

  @Test
  void t1_nauryz_on_a_weekend_moves_to_the_days_after_it() {
    assertThat(calendar.workingDaysAfter(LocalDate.parse("2026-03-20"), 3)).isEqualTo("2026-03-30");
  }

  @Test
  void t2_fourteen_days_end_on_a_working_day() {
    assertThat(calendar.calendarDaysAfter(LocalDate.parse("2026-11-05"), 14))
        .isEqualTo("2026-11-19");
  }

  @Test
  void t3_a_last_day_on_sunday_gives_way_to_monday() {
    assertThat(calendar.calendarDaysAfter(LocalDate.parse("2026-11-10"), 5))
        .isEqualTo("2026-11-16");
  }

  @Test
  void t9_ten_working_days_step_over_independence_day() {
    assertThat(calendar.workingDaysAfter(LocalDate.parse("2026-12-11"), 10))
        .isEqualTo("2026-12-28");
  }

  @Test
  void christmas_and_kurban_ait_do_not_move() {
    assertThat(calendar.isWorkingDay(LocalDate.parse("2024-01-07"))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2024-01-08"))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2024-06-17"))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-05-27"))).isFalse();
  }

  @Test
  void a_decree_can_swap_days() {
    LocalDate monday = LocalDate.parse("2026-11-23");
    LocalDate saturday = LocalDate.parse("2026-11-28");
    WorkingCalendar swapped = new WorkingCalendar(Set.of(monday), Set.of(saturday));
    assertThat(swapped.isWorkingDay(monday)).isFalse();
    assertThat(swapped.isWorkingDay(saturday)).isTrue();
  }

  @Test
  void t10_midnight_belongs_to_almaty() {
    assertThat(Almaty.dateOf(Instant.parse("2026-11-19T18:59:59Z"))).isEqualTo("2026-11-19");
    assertThat(Almaty.dateOf(Instant.parse("2026-11-19T19:00:00Z"))).isEqualTo("2026-11-20");
    assertThat(Almaty.endOf(LocalDate.parse("2026-11-19"))).isEqualTo("2026-11-19T19:00:00Z");
  }
}
