package io.orderledger.payment.inquiry.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what was charged twice: the same sum for the same order, one soon after the other. */
@Clause(ClauseId.B_5_19)
public final class Duplicates {

  private Duplicates() {}

  /**
   * One that repeats another.
   *
   * @param attempt the later one
   * @param of the one before it
   */
  public record Duplicate(int attempt, int of) {}

  /**
   * In order of time.
   *
   * @param charges of one order
   * @param within how soon after the other the same sum counts as the same payment
   */
  public static List<Duplicate> in(List<Charge> charges, Duration within) {
    List<Charge> ordered =
        charges.stream()
            .sorted(Comparator.comparing(Charge::at).thenComparingInt(Charge::attempt))
            .toList();
    List<Duplicate> found = new ArrayList<>();
    for (int later = 1; later < ordered.size(); later++) {
      Charge one = ordered.get(later);
      for (int earlier = later - 1; earlier >= 0; earlier--) {
        Charge before = ordered.get(earlier);
        if (before.amount().equals(one.amount())
            && Duration.between(before.at(), one.at()).compareTo(within) <= 0) {
          found.add(new Duplicate(one.attempt(), before.attempt()));
          break;
        }
      }
    }
    return found;
  }
}
