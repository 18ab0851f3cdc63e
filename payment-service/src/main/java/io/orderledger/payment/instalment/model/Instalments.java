package io.orderledger.payment.instalment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.money.Tenge;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one order's instalments. Whether an attempt was approved, refused or ended
 * stands with the attempt: an application is an attempt like any other.
 *
 * @param offered by the order's edition; null for an order that was placed to be paid otherwise
 * @param applied months by attempt: those attempts are applications to the bank
 * @param contracts by attempt, as far as the bank approved
 */
@Clause(ClauseId.B_5_8)
public record Instalments(
    @Nullable InstalmentTerms offered,
    SortedMap<Integer, Integer> applied,
    SortedMap<Integer, Contract> contracts) {

  public static final Instalments NONE = new Instalments(null, new TreeMap<>(), new TreeMap<>());

  public Instalments {
    applied = Collections.unmodifiableSortedMap(applied);
    contracts = Collections.unmodifiableSortedMap(contracts);
  }

  /** Whether an attempt is an application. */
  public boolean concern(int attempt) {
    return applied.containsKey(attempt);
  }

  /** Over how many months an application asks to pay; empty for another attempt. */
  public Optional<Integer> monthsOf(int attempt) {
    return Optional.ofNullable(applied.get(attempt));
  }

  public Optional<Contract> contractOf(int attempt) {
    return Optional.ofNullable(contracts.get(attempt));
  }

  /** Why the bank is not asked for so much over so many months; empty when it may be. */
  public Optional<Refusal> whyNot(int months, Tenge sum) {
    if (offered == null) {
      return refused(
          "instalments-not-agreed",
          "The order was not placed to be paid by instalments: pay by card.");
    }
    if (!offered.months().contains(months)) {
      return refused(
              "instalments-months",
              "The seller offers " + offered.months() + " months: choose among them.")
          .map(refusal -> refusal.at("months"));
    }
    return offered.covers(sum)
        ? Optional.empty()
        : refused(
            "instalments-sum",
            "From "
                + offered.least()
                + " to "
                + offered.most()
                + " are paid by instalments, and "
                + sum
                + " are to be paid: pay by card.");
  }

  private static Optional<Refusal> refused(String code, String message) {
    return Optional.of(Refusal.of(code, ClauseId.B_5_8, message));
  }

  public Instalments offering(InstalmentTerms terms) {
    return new Instalments(terms, applied, contracts);
  }

  public Instalments applied(int attempt, int months) {
    return new Instalments(offered, with(applied, attempt, months), contracts);
  }

  public Instalments approved(int attempt, Contract contract) {
    return new Instalments(offered, applied, with(contracts, attempt, contract));
  }

  private static <V> SortedMap<Integer, V> with(Map<Integer, V> some, int attempt, V one) {
    TreeMap<Integer, V> more = new TreeMap<>(some);
    more.put(attempt, one);
    return more;
  }
}
