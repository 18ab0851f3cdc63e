package io.orderledger.order.model;

import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever enters a code and was told no price expects it to work. */
@Clause(ClauseId.B_3_3)
public final class CodeRules {

  /** The buyer's code is good, but something else is better for the buyer or the cart is free. */
  private static final Set<String> NOBODY_IS_WORSE_OFF = Set.of("not-best", "saves-nothing");

  private CodeRules() {}

  /** Why a code does not work, and at which; empty when all do. */
  public static Optional<Refusal> whyNot(List<String> codes, Quote quote) {
    return quote.notApplied().stream()
        .filter(it -> it.code() != null && !NOBODY_IS_WORSE_OFF.contains(it.why().code()))
        .findFirst()
        .map(it -> it.why().at("codes[" + codes.indexOf(it.code()) + "]"));
  }
}
