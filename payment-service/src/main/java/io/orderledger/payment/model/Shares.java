package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which attempts pay for an order, and what each pays of it. What was taken counts first, then what
 * is being taken, then what is held, each by number, until the order is paid: usually by one; by
 * several after an edit made it dearer (B-4.3). A certificate comes before the cards and pays its
 * proportion, or as much more as no card pays (B-3.4).
 *
 * @param byAttempt what each pays, by number; an attempt that pays nothing is not there
 * @param missing what none of them pays
 */
@Clause({ClauseId.B_3_4, ClauseId.B_4_3, ClauseId.B_5_19})
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
      for (Attempt attempt : certificatesFirst(account)) {
        Tenge share = wanted(account, attempt).min(missing);
        if (rank.test(attempt) && share.isPositive()) {
          shares.put(attempt.number(), share);
          missing = missing.minus(share);
        }
      }
    }
    for (Attempt attempt : account.attempts().values()) {
      Tenge share = shares.getOrDefault(attempt.number(), Tenge.ZERO);
      Tenge more = there(account, attempt).minus(share).min(missing);
      if (attempt.isByCertificate()
          && CALLED_ON.stream().anyMatch(rank -> rank.test(attempt))
          && more.isPositive()) {
        shares.put(attempt.number(), share.plus(more));
        missing = missing.minus(more);
      }
    }
    return new Shares(shares, missing);
  }

  private static List<Attempt> certificatesFirst(Account account) {
    return account.attempts().values().stream()
        .sorted(Comparator.comparing(attempt -> !attempt.isByCertificate()))
        .toList();
  }

  private static Tenge wanted(Account account, Attempt attempt) {
    Pledge pledge = attempt.pledge();
    Tenge there = there(account, attempt);
    return pledge == null ? there : pledge.share(given(attempt), account.owed()).min(there);
  }

  /** A refund of what had been too much stays given back, even when more is owed again. */
  private static Tenge there(Account account, Attempt attempt) {
    return attempt.status() == AttemptStatus.CAPTURED
        ? Proportion.paid(account, attempt)
        : attempt.authorized();
  }

  private static Tenge given(Attempt attempt) {
    return attempt.status() == AttemptStatus.CAPTURED ? attempt.captured() : attempt.authorized();
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
