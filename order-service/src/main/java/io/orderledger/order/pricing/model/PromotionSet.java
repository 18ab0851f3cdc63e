package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promotions of one edition, found by what a cart has: those that cannot apply to it are not
 * even looked at. The order in which they were listed makes no difference.
 */
@Clause(ClauseId.B_2_8)
public final class PromotionSet {

  private final String edition;
  private final Map<String, Promotion> byCode = new HashMap<>();
  private final Map<Key, List<Promotion>> byKey = new HashMap<>();
  private final Set<Facet> facets = EnumSet.noneOf(Facet.class);

  private PromotionSet(String edition, Collection<Promotion> promotions) {
    this.edition = edition;
    Set<PromotionId> ids = new HashSet<>();
    for (Promotion promotion : promotions) {
      List<PromotionRules.Fault> faults = PromotionRules.faults(promotion);
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(promotion.id() + ": " + faults);
      }
      if (!ids.add(promotion.id())) {
        throw new IllegalArgumentException("Two promotions are called " + promotion.id());
      }
      facets.addAll(promotion.only().keySet());
      if (promotion.code() == null) {
        keysOf(promotion)
            .forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(promotion));
      } else if (byCode.put(promotion.code(), promotion) != null) {
        throw new IllegalArgumentException("Two promotions have the code " + promotion.code());
      }
    }
  }

  /**
   * Makes an edition ready for pricing.
   *
   * @throws IllegalArgumentException when a promotion is impossible, or two share an id or a code
   */
  public static PromotionSet of(String edition, Collection<Promotion> promotions) {
    return new PromotionSet(edition, promotions);
  }

  public String edition() {
    return edition;
  }

  Optional<Promotion> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Those that may apply to a cart by themselves, by id; the long past are not spoken of. */
  Collection<Promotion> withoutCodeFor(Cart cart) {
    Set<Key> keys = new HashSet<>();
    keys.add(Key.ANYTHING);
    keys.add(new Key(By.HOLDER, null, cart.buyer().subject()));
    for (CartLine line : cart.lines()) {
      keys.add(new Key(By.SKU, null, line.sku()));
      line.categories().forEach(category -> keys.add(new Key(By.CATEGORY, null, category)));
    }
    for (Facet facet : Facet.values()) {
      cart.buyer().of(facet).forEach(value -> keys.add(new Key(By.FACET, facet, value)));
    }
    Set<Promotion> found = new TreeSet<>((one, other) -> one.id().compareTo(other.id()));
    keys.forEach(key -> found.addAll(byKey.getOrDefault(key, List.of())));
    found.removeIf(promotion -> promotion.period().isOver(cart.at()));
    return found;
  }

  /** What must be counted before the cart is priced: the limits of whatever may apply to it. */
  public Set<Uses.Counter> countersFor(Cart cart) {
    Set<Uses.Counter> counters = new HashSet<>();
    calledBy(cart)
        .forEach(
            promotion ->
                promotion.limits().keySet().stream()
                    .flatMap(
                        limit ->
                            limit.countedFor(cart).stream()
                                .map(of -> new Uses.Counter(promotion.id(), limit, of)))
                    .forEach(counters::add));
    return counters;
  }

  /** Products that may come free with the cart: they must be on its shelf to be had. */
  public Set<String> giftsFor(Cart cart) {
    return calledBy(cart)
        .flatMap(
            promotion ->
                promotion.benefit() instanceof Gift(var sku, _) ? Stream.of(sku) : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** Whether any promotion is limited to values of this facet. */
  public boolean asksFor(Facet facet) {
    return facets.contains(facet);
  }

  private Stream<Promotion> calledBy(Cart cart) {
    return Stream.concat(
        withoutCodeFor(cart).stream(),
        cart.codes().stream().flatMap(code -> withCode(code).stream()));
  }

  private enum By {
    ANYTHING,
    HOLDER,
    SKU,
    CATEGORY,
    FACET
  }

  private record Key(By by, @Nullable Facet facet, String value) {
    static final Key ANYTHING = new Key(By.ANYTHING, null, "");
  }

  /** The narrowest thing that a cart must have for the promotion, in all its values. */
  private static Stream<Key> keysOf(Promotion promotion) {
    Scope scope = promotion.scope();
    if (!promotion.holders().isEmpty()) {
      return promotion.holders().stream().map(holder -> new Key(By.HOLDER, null, holder));
    }
    if (promotion.benefit() instanceof SetPrice(var parts, _, _)) {
      return Stream.of(new Key(By.SKU, null, parts.getFirst().sku()));
    }
    if (!scope.isUnlimited()) {
      return Stream.concat(
          scope.skus().stream().map(sku -> new Key(By.SKU, null, sku)),
          scope.categories().stream().map(category -> new Key(By.CATEGORY, null, category)));
    }
    for (Facet facet : Facet.values()) {
      Set<String> values = promotion.only().get(facet);
      if (values != null) {
        return values.stream().map(value -> new Key(By.FACET, facet, value));
      }
    }
    return Stream.of(Key.ANYTHING);
  }
}
