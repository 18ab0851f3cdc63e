package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.HashMap;
import java.util.Map;

/**
 * What the seller may keep of what each attempt took; anything beyond goes back to where it came
 * from.
 *
 * @param byAttempt by number; nothing is kept of an attempt that is not there
 */
@Clause({ClauseId.B_5_11, ClauseId.B_5_19, ClauseId.B_6_12})
record Keeping(Map<Integer, Tenge> byAttempt) {

  Keeping {
    byAttempt = Map.copyOf(byAttempt);
  }

  static Keeping of(Payment.Opened payment) {
    return switch (payment) {
      case Payment.Open(var account) -> new Keeping(Shares.of(account).byAttempt());
      case Payment.Cancelled cancelled -> withheld(cancelled.account(), cancelled.withheld());
    };
  }

  Tenge of(Attempt attempt) {
    return byAttempt.getOrDefault(attempt.number(), Tenge.ZERO);
  }

  /**
   * Certificates bear their share of what is withheld, the cards the rest, the first ones first.
   */
  private static Keeping withheld(Account account, Tenge withheld) {
    Map<Integer, Tenge> kept = new HashMap<>();
    Tenge left = withheld;
    for (var share : Proportion.ofCertificates(account, withheld).entrySet()) {
      Tenge part = share.getValue().min(there(account, account.attempt(share.getKey())));
      kept.put(share.getKey(), part);
      left = left.minus(part);
    }
    for (boolean certificates : new boolean[] {false, true}) {
      for (Attempt attempt : account.attempts().values()) {
        if (attempt.isByCertificate() == certificates) {
          Tenge before = kept.getOrDefault(attempt.number(), Tenge.ZERO);
          Tenge more = there(account, attempt).minus(before).min(left);
          kept.put(attempt.number(), before.plus(more));
          left = left.minus(more);
        }
      }
    }
    return new Keeping(kept);
  }

  private static Tenge there(Account account, Attempt attempt) {
    return attempt.captured().minus(account.givenBack(attempt)).max(Tenge.ZERO);
  }
}
