package io.orderledger.payment.recurring.model;

import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer agreed to be charged (B-5.15).
 *
 * @param cardId the saved card that is charged
 * @param period in which it is charged once at most; null where a schedule says so
 * @param maximum the most of one charge
 * @param firstOn the first Almaty date on which it may be charged
 * @param schedule the days on which it is charged; null where an operator asks for each charge
 */
public record Terms(
    String sellerId,
    String cardId,
    @Nullable Period period,
    Tenge maximum,
    LocalDate firstOn,
    @Nullable Schedule schedule) {

  public Terms {
    if ((period == null) == (schedule == null)) {
      throw new IllegalArgumentException("A mandate states its period, or its schedule.");
    }
  }

  /** Charged when an operator asks, once a period at most. */
  public static Terms asked(
      String sellerId, String cardId, Period period, Tenge maximum, LocalDate firstOn) {
    return new Terms(sellerId, cardId, period, maximum, firstOn, null);
  }

  /** Charged on the days of a schedule. */
  public static Terms scheduled(
      String sellerId, String cardId, Schedule schedule, Tenge maximum, LocalDate firstOn) {
    return new Terms(sellerId, cardId, null, maximum, firstOn, schedule);
  }

  /** The number of the period that a day is in, from 0; the day is not before the first. */
  long periodOf(LocalDate day) {
    return cadence().periodOf(firstOn, day);
  }

  /** The first day of a period. */
  LocalDate begins(long period) {
    return cadence().begins(firstOn, period);
  }

  int noticeDays() {
    return schedule == null ? 0 : schedule.noticeDays();
  }

  private Cadence cadence() {
    return schedule == null ? Objects.requireNonNull(period).cadence() : schedule.cadence();
  }
}
