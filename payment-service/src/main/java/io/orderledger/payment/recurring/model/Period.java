package io.orderledger.payment.recurring.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How often a mandate lets the card be charged. */
public enum Period {
  WEEK(ChronoUnit.WEEKS, 1),
  MONTH(ChronoUnit.MONTHS, 1),
  QUARTER(ChronoUnit.MONTHS, 3),
  YEAR(ChronoUnit.YEARS, 1);

  private final ChronoUnit unit;
  private final int units;

  Period(ChronoUnit unit, int units) {
    this.unit = unit;
    this.units = units;
  }

  /**
   * The number of the period that a day is in, from 0; one that began on the 31st begins anew on
   * the last day of shorter months.
   *
   * @param first the first day of the first period, not after that day
   */
  public long of(LocalDate first, LocalDate day) {
    if (day.isBefore(first)) {
      throw new IllegalArgumentException("The first period begins on " + first + '.');
    }
    // A month is not over for java.time before its day of the month, which a shorter one lacks.
    long whole = unit.between(first, day) / units;
    return begins(first, whole + 1).isAfter(day) ? whole : whole + 1;
  }

  private LocalDate begins(LocalDate first, long period) {
    return first.plus(period * units, unit);
  }
}
