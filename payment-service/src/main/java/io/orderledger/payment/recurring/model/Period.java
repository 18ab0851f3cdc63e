package io.orderledger.payment.recurring.model;

import java.time.LocalDate;

/** How often a mandate without a schedule lets the card be charged. */
public enum Period {
  WEEK(1, Cadence.Unit.WEEK),
  MONTH(1, Cadence.Unit.MONTH),
  QUARTER(3, Cadence.Unit.MONTH),
  YEAR(12, Cadence.Unit.MONTH);

  private final int every;
  private final Cadence.Unit unit;

  Period(int every, Cadence.Unit unit) {
    this.every = every;
    this.unit = unit;
  }

  Cadence cadence() {
    return new Cadence(every, unit);
  }

  /**
   * The number of the period that a day is in, from 0; one that began on the 31st begins anew on
   * the last day of shorter months.
   *
   * @param first the first day of the first period, not after that day
   */
  public long of(LocalDate first, LocalDate day) {
    return cadence().periodOf(first, day);
  }
}
