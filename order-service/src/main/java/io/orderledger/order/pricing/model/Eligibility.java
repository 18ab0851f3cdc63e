package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.Part;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.order.pricing.model.Uses.Counter;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a promotion may apply to a cart at all, and by which clause not. */
@Clause({
  ClauseId.B_3_2,
  ClauseId.B_3_3,
  ClauseId.B_3_5,
  ClauseId.B_3_6,
  ClauseId.B_3_7,
  ClauseId.B_3_8,
  ClauseId.B_3_11,
  ClauseId.B_3_12,
  ClauseId.B_3_13,
  ClauseId.B_3_17,
  ClauseId.B_3_18
})
record Eligibility(Cart cart, Uses uses) {

  /** The first ground on which the promotion does not apply; empty when it may. */
  Optional<Refusal> whyNot(Promotion promotion) {
    return inTime(promotion)
        .or(() -> forThisCustomer(promotion))
        .or(() -> circumstances(promotion))
        .or(() -> goods(promotion))
        .or(() -> minimum(promotion))
        .or(() -> limits(promotion))
        .or(() -> gift(promotion));
  }

  private Optional<Refusal> inTime(Promotion promotion) {
    if (promotion.period().isAhead(cart.at())) {
      return refuse("not-begun", ClauseId.B_3_7, "The promotion has not begun.");
    }
    if (promotion.period().isOver(cart.at())) {
      return refuse("over", ClauseId.B_3_7, "The promotion is over.");
    }
    return Optional.empty();
  }

  private Optional<Refusal> forThisCustomer(Promotion promotion) {
    return promotion.holders().isEmpty() || promotion.holders().contains(cart.buyer().subject())
        ? Optional.empty()
        : refuse(
            "not-transferable", ClauseId.B_3_3, "It was given to somebody else, and to them only.");
  }

  private Optional<Refusal> circumstances(Promotion promotion) {
    for (Facet facet : Facet.values()) {
      Set<String> wanted = promotion.only().get(facet);
      if (wanted != null && Collections.disjoint(wanted, cart.buyer().of(facet))) {
        return refuse(
            "outside",
            facet.clause(),
            "It holds only for " + facet.words() + ": " + String.join(", ", new TreeSet<>(wanted)));
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> goods(Promotion promotion) {
    if (promotion.benefit() instanceof SetPrice(var parts, _, _)) {
      return parts.stream().allMatch(part -> isThere(promotion, part))
          ? Optional.empty()
          : refuse("set-incomplete", ClauseId.B_3_6, "The set is not whole.");
    }
    List<CartLine> lines = cart.lines();
    if (lines.stream().anyMatch(promotion::covers)) {
      return Optional.empty();
    }
    return lines.stream().anyMatch(line -> promotion.scope().excluded().contains(line.sku()))
        ? refuse("excluded", ClauseId.B_3_18, "The goods are excluded from the promotion.")
        : refuse("other-goods", ClauseId.B_3_3, "None of the goods take part.");
  }

  private boolean isThere(Promotion promotion, Part part) {
    return cart.lines().stream()
        .anyMatch(
            line ->
                line.sku().equals(part.sku())
                    && line.pieces() >= part.pieces()
                    && promotion.scope().covers(line));
  }

  private Optional<Refusal> minimum(Promotion promotion) {
    return promotion.minimum().isMoreThan(cart.goods())
        ? refuse(
            "below-minimum",
            promotion.benefit() instanceof Gift ? ClauseId.B_3_5 : ClauseId.B_3_3,
            "The goods must cost " + promotion.minimum() + " at their own prices.")
        : Optional.empty();
  }

  private Optional<Refusal> limits(Promotion promotion) {
    for (Limit limit : Limit.values()) {
      Long most = promotion.limits().get(limit);
      if (most == null || limit == Limit.PIECES_OF_ORDER) {
        continue;
      }
      Optional<Counter> counter = counter(promotion, limit);
      if (counter.isEmpty()) {
        return refuse(
            "uncounted",
            limit.clause(),
            "It is limited by what is not known here: " + words(limit) + '.');
      }
      if (uses.of(counter.get()) >= most) {
        return refuse("used-up", limit.clause(), "Its limit is reached: " + words(limit) + '.');
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> gift(Promotion promotion) {
    return promotion.benefit() instanceof Gift(String sku, int pieces)
            && (!cart.shelf().containsKey(sku) || piecesLeft(promotion) < pieces)
        ? refuse("gift-gone", ClauseId.B_3_2, "The gift is out of stock.")
        : Optional.empty();
  }

  private Optional<Counter> counter(Promotion promotion, Limit limit) {
    return limit.countedFor(cart).map(of -> new Counter(promotion.id(), limit, of));
  }

  /** How many pieces, or sets of a bundle, it may still reduce in this order. */
  long piecesLeft(Promotion promotion) {
    long left = promotion.limits().getOrDefault(Limit.PIECES_OF_ORDER, Long.MAX_VALUE);
    Long stock = promotion.limits().get(Limit.STOCK);
    return stock == null
        ? left
        : Math.min(left, stock - counter(promotion, Limit.STOCK).map(uses::of).orElse(0L));
  }

  /** What the promotion takes of its counters when it reduces so many pieces (or sets). */
  List<Uses.Use> usesOf(Promotion promotion, long pieces) {
    return Arrays.stream(Limit.values())
        .filter(promotion.limits()::containsKey)
        .flatMap(limit -> counter(promotion, limit).stream())
        .map(counter -> new Uses.Use(counter, counter.limit().countsPieces() ? pieces : 1))
        .toList();
  }

  private static String words(Limit limit) {
    return limit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<Refusal> refuse(String code, ClauseId clause, String message) {
    return Optional.of(Refusal.of(code, clause, message));
  }
}
