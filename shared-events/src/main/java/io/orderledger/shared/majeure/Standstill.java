package io.orderledger.shared.majeure;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.TermExtension.Share;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days of force majeure and of its aftermath: they do not count in a term that runs, so that it
 * is longer by those of them that fell into it (B-12.1). A day of several circumstances is one day;
 * what was over before a circumstance began, or begins after it, is not touched.
 */
@Clause({ClauseId.B_12_1, ClauseId.B_12_2})
public final class Standstill {

  /** Nothing is in the way. */
  public static final Standstill NONE = new Standstill(List.of());

  private final List<Span> spans;

  private Standstill(List<Span> spans) {
    this.spans = spans;
  }

  /** Days of a circumstance, both ends counted. */
  private record Span(String circumstanceId, LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** As far as is known on an Almaty day: what goes on has lasted until then. */
  public static Standstill of(Collection<Circumstance> circumstances, LocalDate today) {
    return new Standstill(
        circumstances.stream()
            .map(it -> new Span(it.circumstanceId(), it.beganOn(), it.lastDay(today)))
            .filter(span -> !span.to().isBefore(span.from()))
            .sorted(Comparator.comparing(Span::from).thenComparing(Span::circumstanceId))
            .toList());
  }

  /** What is known for good: of circumstances that are over. */
  public static Standstill ofThoseOver(Collection<Circumstance> circumstances) {
    return of(circumstances.stream().filter(Circumstance::hasEnded).toList(), LocalDate.MIN);
  }

  /** Whether an Almaty day is one of them. */
  public boolean holds(LocalDate day) {
    return spans.stream().anyMatch(span -> span.holds(day));
  }

  /**
   * The last day of a term that is stated by its last day.
   *
   * @param dayZero the day after which it runs
   * @param stated its last day without force majeure
   */
  public LocalDate lastDay(LocalDate dayZero, LocalDate stated) {
    return stated.isAfter(dayZero) ? count(dayZero, daysOf(dayZero, stated), _ -> true) : stated;
  }

  /**
   * The last day of a term of calendar days; where the last day gives way, it is the first working
   * day from then on that is none of these days (Civil Code art. 175).
   */
  public LocalDate calendarDaysAfter(
      LocalDate dayZero, int days, boolean lastDayGivesWay, WorkingCalendar calendar) {
    LocalDate last = count(dayZero, days, _ -> true);
    while (lastDayGivesWay && (holds(last) || !calendar.isWorkingDay(last))) {
      last = last.plusDays(1);
    }
    return last;
  }

  /** The last day of a term of working days. */
  public LocalDate workingDaysAfter(LocalDate dayZero, int days, WorkingCalendar calendar) {
    return count(dayZero, days, calendar::isWorkingDay);
  }

  /** The end of a term that runs by the clock: later by whole days. */
  public Instant until(Instant since, Instant stated) {
    LocalDate last = Almaty.dateOf(stated);
    LocalDate later = lastDay(Almaty.dateOf(since).minusDays(1), last);
    return stated.plus(Duration.ofDays(ChronoUnit.DAYS.between(last, later)));
  }

  /**
   * A last day that was reckoned when less, or other, was known, as it is now.
   *
   * @param before what was known then
   * @param last as it was reckoned by that, or stated meanwhile
   */
  public LocalDate again(Standstill before, LocalDate dayZero, LocalDate last) {
    if (!last.isAfter(dayZero)) {
      return last;
    }
    int days = Math.toIntExact(daysOf(dayZero, last)) - before.fellInto(dayZero, last);
    LocalDate then = before.count(dayZero, days, _ -> true);
    LocalDate now = count(dayZero, days, _ -> true);
    return last.plusDays(ChronoUnit.DAYS.between(then, now));
  }

  /** How many days of each circumstance are in a term, from its day zero to its last; each once. */
  public List<Share> shares(LocalDate dayZero, LocalDate last) {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (LocalDate day = dayZero.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      first(day).ifPresent(span -> days.merge(span.circumstanceId(), 1, Integer::sum));
    }
    return days.entrySet().stream().map(each -> new Share(each.getKey(), each.getValue())).toList();
  }

  private int fellInto(LocalDate dayZero, LocalDate last) {
    return shares(dayZero, last).stream().mapToInt(Share::days).sum();
  }

  private Optional<Span> first(LocalDate day) {
    return spans.stream().filter(span -> span.holds(day)).findFirst();
  }

  private static long daysOf(LocalDate dayZero, LocalDate last) {
    return ChronoUnit.DAYS.between(dayZero, last);
  }

  /** The so-manieth of the days that count and are none of these. */
  private LocalDate count(LocalDate dayZero, long days, Predicate<LocalDate> counts) {
    LocalDate last = dayZero;
    for (long counted = 0; counted < days; ) {
      last = last.plusDays(1);
      if (counts.test(last) && !holds(last)) {
        counted++;
      }
    }
    return last;
  }
}
