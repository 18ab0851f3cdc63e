package io.orderledger.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The zone that every window, cut-off and date of the offers runs in (B-2.7, B-3.7): UTC+5 since 1
 * March 2024.
 */
public final class Almaty {

  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private Almaty() {}

  /** The date on Almaty's wall calendar at a moment. */
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The first moment of an Almaty day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The first moment that is no longer that Almaty day. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}
