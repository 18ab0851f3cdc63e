package io.orderledger.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days in Kazakhstan: Monday to Friday less public holidays. A holiday on a weekend moves
 * to the next working day, except 7 January and Kurban Ait (Labour Code art. 84–85). Days that a
 * government decree swaps are given by configuration.
 */
public final class WorkingCalendar {

  private static final List<MonthDay> HOLIDAYS_THAT_MOVE =
      List.of(
          MonthDay.of(Month.JANUARY, 1),
          MonthDay.of(Month.JANUARY, 2),
          MonthDay.of(Month.MARCH, 8),
          MonthDay.of(Month.MARCH, 21),
          MonthDay.of(Month.MARCH, 22),
          MonthDay.of(Month.MARCH, 23),
          MonthDay.of(Month.MAY, 1),
          MonthDay.of(Month.MAY, 7),
          MonthDay.of(Month.MAY, 9),
          MonthDay.of(Month.JULY, 6),
          MonthDay.of(Month.AUGUST, 30),
          MonthDay.of(Month.OCTOBER, 25),
          MonthDay.of(Month.DECEMBER, 16));

  private static final MonthDay ORTHODOX_CHRISTMAS = MonthDay.of(Month.JANUARY, 7);

  /** First day of Kurban Ait; it follows the moon, so it is a table. */
  private static final Map<Integer, MonthDay> KURBAN_AIT =
      Map.of(
          2024, MonthDay.of(Month.JUNE, 16),
          2025, MonthDay.of(Month.JUNE, 6),
          2026, MonthDay.of(Month.MAY, 27),
          2027, MonthDay.of(Month.MAY, 16),
          2028, MonthDay.of(Month.MAY, 5),
          2029, MonthDay.of(Month.APRIL, 24),
          2030, MonthDay.of(Month.APRIL, 13));

  private final Set<LocalDate> decreedDaysOff;
  private final Set<LocalDate> decreedWorkingDays;
  private final Map<Integer, Set<LocalDate>> daysOffByYear = new ConcurrentHashMap<>();

  /**
   * A calendar with decreed swaps.
   *
   * @param decreedDaysOff working days that a decree made days off
   * @param decreedWorkingDays weekend days that a decree made working days
   */
  public WorkingCalendar(Set<LocalDate> decreedDaysOff, Set<LocalDate> decreedWorkingDays) {
    this.decreedDaysOff = Set.copyOf(decreedDaysOff);
    this.decreedWorkingDays = Set.copyOf(decreedWorkingDays);
  }

  public static WorkingCalendar ofKazakhstan() {
    return new WorkingCalendar(Set.of(), Set.of());
  }

  public boolean isWorkingDay(LocalDate day) {
    if (decreedWorkingDays.contains(day)) {
      return true;
    }
    return !isWeekend(day)
        && !decreedDaysOff.contains(day)
        && !daysOffByYear.computeIfAbsent(day.getYear(), WorkingCalendar::daysOff).contains(day);
  }

  /** The day itself when it is a working day, else the next one (Civil Code art. 175). */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /**
   * The last day of a term of calendar days: the day of the event is day 0, and a last day that is
   * not a working day gives way to the next working day.
   */
  public LocalDate calendarDaysAfter(LocalDate day, int days) {
    return onOrAfter(day.plusDays(days));
  }

  /** The {@code days}-th working day after a day; the day itself does not count. */
  public LocalDate workingDaysAfter(LocalDate day, int days) {
    LocalDate last = day;
    for (int counted = 0; counted < days; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        counted++;
      }
    }
    return last;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static Set<LocalDate> daysOff(int year) {
    Set<LocalDate> off = new HashSet<>();
    off.add(ORTHODOX_CHRISTMAS.atYear(year));
    MonthDay kurbanAit = KURBAN_AIT.get(year);
    if (kurbanAit != null) {
      off.add(kurbanAit.atYear(year));
    }
    HOLIDAYS_THAT_MOVE.forEach(holiday -> off.add(holiday.atYear(year)));
    for (MonthDay holiday : HOLIDAYS_THAT_MOVE) {
      LocalDate day = holiday.atYear(year);
      if (isWeekend(day)) {
        LocalDate moved = day;
        while (isWeekend(moved) || off.contains(moved)) {
          moved = moved.plusDays(1);
        }
        off.add(moved);
      }
    }
    return Set.copyOf(off);
  }
}
