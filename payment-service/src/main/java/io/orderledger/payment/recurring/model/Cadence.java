package io.orderledger.payment.recurring.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days that come again: every so many days, weeks or months from a first one. Each is counted from
 * the first: one that began on the 31st falls on the last day of a shorter month, and on the 31st
 * again after it.
 *
 * @param every from 1
 */
public record Cadence(int every, Unit unit) {

  /** What is counted. */
  public enum Unit {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 7),
    MONTH(ChronoUnit.MONTHS, 28);

    private final ChronoUnit chrono;
    private final int shortestDays;

    Unit(ChronoUnit chrono, int shortestDays) {
      this.chrono = chrono;
      this.shortestDays = shortestDays;
    }
  }

  public Cadence {
    if (every < 1) {
      throw new IllegalArgumentException("Something comes again after one " + unit + " or more.");
    }
  }

  /** The days from one to the next, when they are fewest. */
  int shortestDays() {
    return every * unit.shortestDays;
  }

  /**
   * The number of the period that a day is in, from 0.
   *
   * @param first the first day of the first period, not after that day
   */
  long periodOf(LocalDate first, LocalDate day) {
    if (day.isBefore(first)) {
      throw new IllegalArgumentException("The first period begins on " + first + '.');
    }
    // A month is not over for java.time before its day of the month, which a shorter one lacks.
    long whole = unit.chrono.between(first, day) / every;
    return begins(first, whole + 1).isAfter(day) ? whole : whole + 1;
  }

  /** The first day of a period. */
  LocalDate begins(LocalDate first, long period) {
    return first.plus(period * every, unit.chrono);
  }
}
