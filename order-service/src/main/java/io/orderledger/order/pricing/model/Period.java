package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a promotion works, on Almaty's wall clock.
 *
 * @param from its first moment; null for "since ever"
 * @param until the first moment when it no longer works; null for "until it is withdrawn"
 */
@Clause({ClauseId.B_3_2, ClauseId.B_3_7})
public record Period(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {

  public static final Period ALWAYS = new Period(null, null);

  /** Whole days, the last one included. */
  public static Period days(LocalDate first, LocalDate last) {
    return new Period(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
  }

  public boolean isAhead(Instant moment) {
    return from != null && onTheWall(moment).isBefore(from);
  }

  public boolean isOver(Instant moment) {
    return until != null && !onTheWall(moment).isBefore(until);
  }

  private static LocalDateTime onTheWall(Instant moment) {
    return LocalDateTime.ofInstant(moment, Almaty.ZONE);
  }
}
