package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of the taken money the seller may not keep and has not given back: after a cancellation
 * whatever is not withheld, before it what is more than is owed.
 *
 * @param byAttempt by number; an attempt without excess is not there
 */
@Clause({ClauseId.B_5_5, ClauseId.B_5_10, ClauseId.B_5_11, ClauseId.B_5_19, ClauseId.B_6_12})
record Excess(SortedMap<Integer, Tenge> byAttempt) {

  Excess {
    byAttempt = Collections.unmodifiableSortedMap(byAttempt);
  }

  static Excess of(Payment.Opened payment) {
    Account account = payment.account();
    boolean cancelled = payment instanceof Payment.Cancelled;
    TreeMap<Integer, Tenge> excess = new TreeMap<>();
    Keeping keeping = Keeping.of(payment);
    for (Attempt attempt : account.attempts().values()) {
      Tenge undertaken =
          cancelled ? account.givenBack(attempt) : account.givenBackAsExcess(attempt);
      Tenge there = attempt.captured().minus(undertaken).max(Tenge.ZERO);
      Tenge due = there.minus(keeping.of(attempt)).max(Tenge.ZERO).min(account.refundable(attempt));
      if (due.isPositive()) {
        excess.put(attempt.number(), due);
      }
    }
    return new Excess(excess);
  }

  /** What came by itself and waits for its payer's word: it is refunded, or kept (B-5.5). */
  static SortedMap<Integer, Tenge> credit(Payment.Opened payment) {
    TreeMap<Integer, Tenge> credit = new TreeMap<>();
    if (payment instanceof Payment.Open(var account)) {
      of(payment)
          .byAttempt()
          .forEach(
              (attempt, sum) -> {
                if (account.billing().hasReceived(attempt)) {
                  credit.put(attempt, sum);
                }
              });
    }
    return credit;
  }
}
