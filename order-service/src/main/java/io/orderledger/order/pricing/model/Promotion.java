package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it was published. {@link PromotionRules} says which are possible.
 *
 * @param code what the buyer must enter, in any case; null when it applies by itself
 * @param minimum what all goods of the order must cost at their own prices; zero for no minimum
 * @param only the circumstances it is limited to; what is not there is not limited
 * @param holders the only customers it is for, as it is not transferable; empty for bearers
 * @param stackable whether it comes on top of what the best choice gives
 */
@Clause({ClauseId.B_3_1, ClauseId.B_3_3})
public record Promotion(
    PromotionId id,
    Kind kind,
    @Nullable String code,
    Benefit benefit,
    Scope scope,
    Period period,
    Tenge minimum,
    Map<Facet, Set<String>> only,
    Set<String> holders,
    Map<Limit, Long> limits,
    boolean stackable) {

  public Promotion {
    code = code == null ? null : canonical(code);
    only =
        only.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    holders = Set.copyOf(holders);
    limits = Map.copyOf(limits);
  }

  /** A code as it is compared: however it was typed. */
  static String canonical(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  boolean covers(CartLine line) {
    return scope.covers(line)
        && (!(benefit instanceof SetPrice(var parts, _, _))
            || parts.stream().anyMatch(part -> part.sku().equals(line.sku())));
  }
}
