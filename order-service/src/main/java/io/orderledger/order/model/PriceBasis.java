package io.orderledger.order.model;

import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that a price follows from, so that it can be reckoned again for ever (B-2.8).
 *
 * @param promotionEdition the promotions that were in force
 * @param used how often those were used before, as far as it mattered
 */
@Clause(ClauseId.B_2_8)
public record PriceBasis(String promotionEdition, PricingTerms terms, Cart cart, List<Used> used) {

  /** One count as it stood. */
  public record Used(Uses.Counter counter, long taken) {}

  public PriceBasis {
    used = List.copyOf(used);
  }

  public Uses uses() {
    return new Uses(used.stream().collect(Collectors.toMap(Used::counter, Used::taken)));
  }

  public static PriceBasis of(String promotionEdition, PricingTerms terms, Cart cart, Uses uses) {
    return new PriceBasis(
        promotionEdition,
        terms,
        cart,
        uses.taken().entrySet().stream()
            .map(entry -> new Used(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing((Used used) -> used.counter().toString()))
            .toList());
  }
}
