package io.orderledger.payment.reconciliation.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which credit at the bank is which payout: the one whose purpose names it; else the only one of
 * just that sum that came when it was to come. In doubt none is.
 *
 * @param credited payouts and the credits that brought them
 * @param breaks of payouts that did not come, or not in full
 */
@Clause(ClauseId.B_5_19)
public record PayoutMatching(List<Credited> credited, List<Break> breaks) {

  private static final int DAYS_AROUND = 7;

  /** A payout that arrived. */
  public record Credited(Payout payout, Credit credit) {}

  /**
   * Matches.
   *
   * @param payouts all that are not known to have come, and those of the days that are looked at
   * @param today Almaty day
   * @param within days after which one that has not come is missing
   */
  public static PayoutMatching of(
      List<Payout> payouts, List<Credit> credits, LocalDate today, int within) {
    List<Credited> credited = new ArrayList<>();
    List<Break> breaks = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    List<Payout> open = new ArrayList<>();
    for (Payout payout : payouts) {
      if (payout.credited() != null) {
        compare(payout, payout.credited(), breaks);
      } else {
        List<Credit> named = credits.stream().filter(credit -> credit.names(payout)).toList();
        if (named.size() == 1 && taken.add(named.getFirst().id())) {
          credited.add(new Credited(payout, named.getFirst()));
          compare(payout, named.getFirst().hundredths(), breaks);
        } else {
          open.add(payout);
        }
      }
    }
    for (Payout payout : open) {
      List<Credit> fitting =
          credits.stream()
              .filter(credit -> !taken.contains(credit.id()) && fits(payout, credit))
              .toList();
      boolean alone = open.stream().filter(other -> isLike(payout, other)).count() == 1;
      if (alone && fitting.size() == 1) {
        taken.add(fitting.getFirst().id());
        credited.add(new Credited(payout, fitting.getFirst()));
      } else if (payout.hundredths() != 0 && !today.isBefore(payout.on().plusDays(within))) {
        breaks.add(of(payout, Break.Kind.PAYOUT_NOT_CREDITED, null));
      }
    }
    return new PayoutMatching(credited, breaks);
  }

  private static boolean fits(Payout payout, Credit credit) {
    return credit.hundredths() == payout.hundredths()
        && !credit.bookedOn().isBefore(payout.on().minusDays(1))
        && !credit.bookedOn().isAfter(payout.on().plusDays(DAYS_AROUND));
  }

  private static boolean isLike(Payout one, Payout other) {
    return one.hundredths() == other.hundredths()
        && Math.abs(one.on().toEpochDay() - other.on().toEpochDay()) <= DAYS_AROUND + 1;
  }

  private static void compare(Payout payout, long atBank, List<Break> breaks) {
    if (atBank != payout.hundredths()) {
      breaks.add(of(payout, Break.Kind.AMOUNT_DIFFERS, atBank));
    }
  }

  private static Break of(Payout payout, Break.Kind kind, @Nullable Long atBank) {
    return new Break(payout.on(), kind, payout.id(), "", null, atBank, payout.hundredths());
  }
}
