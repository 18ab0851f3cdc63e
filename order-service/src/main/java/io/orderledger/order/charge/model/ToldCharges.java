package io.orderledger.order.charge.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.HashSet;
import java.util.Set;

/** What is known here of an order's charges: each news is told to the buyer once (B-5.15). */
@Clause(ClauseId.B_5_15)
public record ToldCharges(Set<ChargeNews> told) {

  public static final ToldCharges NONE = new ToldCharges(Set.of());

  public ToldCharges {
    told = Set.copyOf(told);
  }

  /** A fact is never refused; told twice, it is recorded once. */
  public Decision<ChargeNews> decide(ChargeNews news) {
    return told.contains(news) ? Decision.nothing() : Decision.accept(news);
  }

  public ToldCharges after(ChargeNews news) {
    Set<ChargeNews> more = new HashSet<>(told);
    more.add(news);
    return new ToldCharges(more);
  }
}
