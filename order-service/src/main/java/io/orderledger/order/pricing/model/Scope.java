package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.Collections;
import java.util.Set;

/**
 * Which goods take part.
 *
 * @param skus these products; with no SKUs and no categories, all goods
 * @param categories products of any of these
 * @param excluded SKUs that stay out, whatever else says that they are in
 * @param preOrdersOnly whether goods in stock stay out
 */
@Clause({ClauseId.B_3_3, ClauseId.B_3_7, ClauseId.B_3_18})
public record Scope(
    Set<String> skus, Set<String> categories, Set<String> excluded, boolean preOrdersOnly) {

  public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), false);

  public Scope {
    skus = Set.copyOf(skus);
    categories = Set.copyOf(categories);
    excluded = Set.copyOf(excluded);
  }

  public static Scope skus(String... skus) {
    return new Scope(Set.of(skus), Set.of(), Set.of(), false);
  }

  public static Scope categories(String... categories) {
    return new Scope(Set.of(), Set.of(categories), Set.of(), false);
  }

  public Scope without(String... skusLeftOut) {
    return new Scope(skus, categories, Set.of(skusLeftOut), preOrdersOnly);
  }

  boolean covers(CartLine line) {
    return (!preOrdersOnly || line.preOrder())
        && !excluded.contains(line.sku())
        && (isUnlimited()
            || skus.contains(line.sku())
            || !Collections.disjoint(line.categories(), categories));
  }

  boolean isUnlimited() {
    return skus.isEmpty() && categories.isEmpty();
  }
}
