package io.orderledger.order.pricing.model;

import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about a purchase that its price depends on, besides promotions and their use.
 *
 * @param lines one a product
 * @param delivery what the way of delivery costs; no promotion touches it
 * @param codes what the buyer entered
 * @param certificates those that the buyer pays with, as they stand
 * @param shelf products that can be had as gifts, at their own prices; what is not there is gone
 * @param offerEdition the contract's edition that the order would stand under
 */
public record Cart(
    Buyer buyer,
    List<CartLine> lines,
    Tenge delivery,
    List<String> codes,
    List<Certificate> certificates,
    Map<String, Tenge> shelf,
    Instant at,
    String offerEdition) {

  /** Sums stay so small that a percentage of them is a long. */
  private static final long HIGHEST = 1_000_000_000_000_000L;

  public Cart {
    lines = List.copyOf(lines);
    codes = codes.stream().map(Promotion::canonical).distinct().toList();
    certificates = List.copyOf(certificates);
    shelf = Map.copyOf(shelf);
    Set<String> seen = new HashSet<>();
    if (!lines.stream().allMatch(line -> seen.add(line.sku()))) {
      throw new IllegalArgumentException("A product stands in one line.");
    }
    if (certificates.stream().map(Certificate::number).distinct().count() < certificates.size()) {
      throw new IllegalArgumentException("A certificate pays once.");
    }
    if (delivery.isNegative() || goods(lines).amount() > HIGHEST) {
      throw new IllegalArgumentException("Delivery is zero or more, goods at most " + HIGHEST);
    }
  }

  /** What the goods cost at their own prices. */
  Tenge goods() {
    return goods(lines);
  }

  private static Tenge goods(List<CartLine> lines) {
    return Tenge.sum(lines.stream().map(CartLine::gross).toList());
  }
}
