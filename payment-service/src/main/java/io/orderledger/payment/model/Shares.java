package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which attempts pay for an order, and what each pays of it. What was taken counts first, then what
 * is being taken, then what is held, each by number, until the order is paid: usually by one; by
 * several after an edit made it dearer (B-4.3).
 *
 * @param byAttempt what each pays, by number; an attempt that pays nothing is not there
 * @param missing what none of them pays
 */
@Clause({ClauseId.B_4_3, ClauseId.B_5_19})
record Shares(Map<Integer, Tenge> byAttempt, Tenge missing) {

  private static final List<Predicate<Attempt>> CALLED_ON =
      List.of(
          attempt -> attempt.status() == AttemptStatus.CAPTURED,
          attempt -> attempt.status() == AttemptStatus.AUTHORIZED && attempt.captureRequested(),
          attempt ->
              attempt.status() == AttemptStatus.AUTHORIZED
                  && !attempt.captureRequested()
                  && !attempt.voidRequested());

  Shares {
    byAttempt = Map.copyOf(byAttempt);
  }

  static Shares of(Account account) {
    Map<Integer, Tenge> shares = new LinkedHashMap<>();
    Tenge missing = account.owed();
    for (Predicate<Attempt> rank : CALLED_ON) {
      for (Attempt attempt : account.attempts().values()) {
        Tenge share = there(account, attempt).min(missing);
        if (rank.test(attempt) && share.isPositive()) {
          shares.put(attempt.number(), share);
          missing = missing.minus(share);
        }
      }
    }
    return new Shares(shares, missing);
  }

  /** A refund of what had been too much stays given back, even when more is owed again. */
  private static Tenge there(Account account, Attempt attempt) {
    return attempt.status() == AttemptStatus.CAPTURED
        ? attempt.captured().minus(account.givenBackAsExcess(attempt)).max(Tenge.ZERO)
        : attempt.authorized();
  }

  boolean has(Attempt attempt) {
    return byAttempt.containsKey(attempt.number());
  }

  Tenge of(Attempt attempt) {
    return byAttempt.getOrDefault(attempt.number(), Tenge.ZERO);
  }

  boolean isWhole() {
    return missing.isZero();
  }
}
