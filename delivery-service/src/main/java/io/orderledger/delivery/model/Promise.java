package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.DelayCause;
import java.time.LocalDate;

/**
 * The day by which the goods are promised (B-6.3).
 *
 * @param made Almaty day on which it was promised
 * @param by last Almaty day
 * @param latest last Almaty day that the contract allows; only force majeure moves it
 * @param cause of the delay as it was last told; {@code UNKNOWN} until then
 * @param standing what was noticed of this day
 */
public record Promise(
    LocalDate made, LocalDate by, LocalDate latest, DelayCause cause, Standing standing) {

  /** What was noticed of a promised day. */
  public enum Standing {
    ON_TIME,
    AT_RISK,
    MISSED;

    /** Whether the day is near or over, with the goods still to come. */
    public boolean isLate() {
      return this != ON_TIME;
    }
  }

  /** As the order's placement made it. */
  public static Promise first(LocalDate made, LocalDate by, LocalDate latest) {
    return new Promise(made, by, latest, DelayCause.UNKNOWN, Standing.ON_TIME);
  }

  /** The day before it; for a promise of today or tomorrow the day after it was made. */
  public LocalDate nearFrom() {
    LocalDate dayBefore = by.minusDays(1);
    return dayBefore.isAfter(made) ? dayBefore : made.plusDays(1);
  }

  Promise noticed(Standing noticed) {
    return new Promise(made, by, latest, cause, noticed);
  }

  Promise allowing(LocalDate before, LocalDate after) {
    return latest.equals(before) ? new Promise(made, by, after, cause, standing) : this;
  }

  Promise moved(LocalDate madeNow, LocalDate newBy, LocalDate newLatest, DelayCause told) {
    return new Promise(madeNow, newBy, newLatest, told, Standing.ON_TIME);
  }
}
