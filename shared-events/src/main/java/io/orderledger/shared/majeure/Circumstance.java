package io.orderledger.shared.majeure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance of force majeure as it bears on an order (B-12.1).
 *
 * @param circumstanceId unique in the house
 * @param side whom it keeps from performing
 * @param beganOn its first Almaty day
 * @param endedOn its last Almaty day; null while it goes on
 * @param aftermathDays calendar days after its end in which it still keeps them from it; 0 or more
 */
public record Circumstance(
    String circumstanceId,
    Side side,
    Kind kind,
    LocalDate beganOn,
    @Nullable LocalDate endedOn,
    int aftermathDays) {

  /** Who cannot perform. */
  public enum Side {
    SELLER,
    BUYER,
    BOTH
  }

  /** What it is. */
  public enum Kind {
    NATURAL_DISASTER,
    EPIDEMIC,
    FIRE,
    HOSTILITIES,
    CIVIL_UNREST,
    ACT_OF_STATE,
    INFRASTRUCTURE_FAILURE,
    OTHER
  }

  /** Whether it and its aftermath have a last day that is known. */
  public boolean hasEnded() {
    return endedOn != null;
  }

  /** Its last day with its aftermath; as far as is known on a day while it goes on. */
  LocalDate lastDay(LocalDate today) {
    return endedOn == null ? today : endedOn.plusDays(aftermathDays);
  }
}
