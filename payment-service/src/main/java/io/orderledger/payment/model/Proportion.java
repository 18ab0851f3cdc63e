package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides what goes back, or what is kept, among the certificates and the cards that paid, in
 * proportion to what each paid (M11). All cards together are one payer: among them it goes by
 * number.
 */
@Clause({ClauseId.B_3_4, ClauseId.B_5_11, ClauseId.B_5_12})
final class Proportion {

  private Proportion() {}

  /** Whether a certificate pays, or paid, with others or alone. */
  static boolean concerns(Account account) {
    return account.attempts().values().stream().anyMatch(Attempt::isByCertificate);
  }

  /** Whether it is not known yet what each will have paid: some of it is being taken. */
  static boolean isOpen(Account account) {
    return concerns(account)
        && account.attempts().values().stream()
            .anyMatch(a -> a.captureRequested() && a.status() == AttemptStatus.AUTHORIZED);
  }

  /** What an attempt took of what the order costs or cost: all but what was too much. */
  static Tenge paid(Account account, Attempt attempt) {
    return attempt.captured().minus(account.givenBackAsExcess(attempt)).max(Tenge.ZERO);
  }

  /** What went back or is to of what it had paid. */
  private static Tenge refunded(Account account, Attempt attempt) {
    return account.givenBack(attempt).minus(account.givenBackAsExcess(attempt));
  }

  /**
   * What of a sum falls to each certificate, by attempt; the rest falls to the cards. A larger sum
   * gives no certificate less, so that whatever goes back step by step ends with just what each
   * paid.
   */
  static SortedMap<Integer, Tenge> ofCertificates(Account account, Tenge sum) {
    SortedMap<Integer, Tenge> shares = new TreeMap<>();
    Tenge whole =
        Tenge.sum(account.attempts().values().stream().map(a -> paid(account, a)).toList());
    Tenge part = sum.min(whole);
    for (Attempt attempt : account.attempts().values()) {
      Tenge paid = paid(account, attempt);
      if (attempt.isByCertificate() && paid.isPositive()) {
        // One after the other of what is left: rounded so, the parts add up and never shrink.
        Tenge share = Allocation.share(paid, part.amount(), whole.amount());
        shares.put(attempt.number(), share);
        whole = whole.minus(paid);
        part = part.minus(share);
      }
    }
    return Collections.unmodifiableSortedMap(shares);
  }

  /**
   * Which attempts a refund goes back to, so that all that went back so far is in proportion; what
   * one of them cannot give any more the others give. None when all together cannot give it.
   */
  static List<Account.Portion> refund(Account account, Tenge amount) {
    if (amount.isMoreThan(account.refundable())) {
      return List.of();
    }
    Tenge before =
        Tenge.sum(account.attempts().values().stream().map(a -> refunded(account, a)).toList());
    SortedMap<Integer, Tenge> shares = ofCertificates(account, before.plus(amount));
    Map<Integer, Tenge> parts = new LinkedHashMap<>();
    Tenge left = amount;
    for (Map.Entry<Integer, Tenge> share : shares.entrySet()) {
      Attempt attempt = account.attempt(share.getKey());
      Tenge due = share.getValue().minus(refunded(account, attempt)).max(Tenge.ZERO);
      left = left.minus(give(account, attempt, due.min(left), parts));
    }
    for (Attempt card : cardsFor(account, left)) {
      left = left.minus(give(account, card, left, parts));
    }
    for (int number : shares.keySet()) {
      left = left.minus(give(account, account.attempt(number), left, parts));
    }
    return parts.entrySet().stream()
        .map(part -> new Account.Portion(account.attempt(part.getKey()), part.getValue()))
        .toList();
  }

  /** One card that took as much if there is one, else all of them. */
  private static List<Attempt> cardsFor(Account account, Tenge amount) {
    List<Attempt> cards =
        account.attempts().values().stream().filter(a -> !a.isByCertificate()).toList();
    return cards.stream()
        .filter(card -> !amount.isMoreThan(account.refundable(card)))
        .findFirst()
        .map(List::of)
        .orElse(cards);
  }

  private static Tenge give(
      Account account, Attempt attempt, Tenge atMost, Map<Integer, Tenge> parts) {
    Tenge before = parts.getOrDefault(attempt.number(), Tenge.ZERO);
    Tenge part = account.refundable(attempt).minus(before).min(atMost);
    if (!part.isPositive()) {
      return Tenge.ZERO;
    }
    parts.put(attempt.number(), before.plus(part));
    return part;
  }
}
