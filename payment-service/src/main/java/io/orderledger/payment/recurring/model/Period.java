package io.orderledger.payment.recurring.model;

import java.time.LocalDate;

/** How often a mandate without a schedule lets the card be charged. */
public enum Period {
  WEEK(new Cadence(1, Cadence.Unit.WEEK)),
  MONTH(new Cadence(1, Cadence.Unit.MONTH)),
  QUARTER(new Cadence(3, Cadence.Unit.MONTH)),
  YEAR(new Cadence(12, Cadence.Unit.MONTH));

  private final Cadence cadence;

  Period(Cadence cadence) {
    this.cadence = cadence;
  }

  Cadence cadence() {
    return cadence;
  }

  /**
   * The number of the period that a day is in, from 0; one that began on the 31st begins anew on
   * the last day of shorter months.
   *
   * @param first the first day of the first period, not after that day
   */
  public long of(LocalDate first, LocalDate day) {
    return cadence.periodOf(first, day);
  }
}
