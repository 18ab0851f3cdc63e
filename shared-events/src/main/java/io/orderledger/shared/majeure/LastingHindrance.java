package io.orderledger.shared.majeure;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when force majeure has lasted for so long that either side may terminate (B-12.3). Its days
 * are consecutive and both ends count; its aftermath is none of them.
 */
@Clause(ClauseId.B_12_3)
public final class LastingHindrance {

  private LastingHindrance() {}

  /**
   * The first Almaty day on which it has lasted for more than so many days, if it lasts until then;
   * empty when nothing is in the way, or all of it ended sooner.
   *
   * @param days at least 1
   */
  public static Optional<LocalDate> firstDayAfter(
      Collection<Circumstance> circumstances, int days) {
    List<Circumstance> inOrder =
        circumstances.stream().sorted(Comparator.comparing(Circumstance::beganOn)).toList();
    LocalDate began = null;
    LocalDate ended = null;
    for (Circumstance next : inOrder) {
      if (began == null || ended == null || next.beganOn().isAfter(ended.plusDays(1))) {
        began = next.beganOn();
        ended = null;
      }
      LocalDate last = next.endedOn();
      ended = last == null ? LocalDate.MAX.minusDays(1) : later(ended, last);
      LocalDate over = began.plusDays(days);
      if (!ended.isBefore(over)) {
        return Optional.of(over);
      }
    }
    return Optional.empty();
  }

  private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
