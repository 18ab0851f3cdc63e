package io.orderledger.order.catalogue;

import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is offered.
 *
 * @param weightGrams zero when it has none, as a service
 * @param categories what it is, for promotions and lists; may be empty
 * @param noReturnGround why goods of proper quality cannot be returned; null when they can
 */
public record ProductCard(
    String sellerId,
    String name,
    Tenge price,
    int weightGrams,
    @Nullable String noReturnGround,
    List<String> categories,
    CardTerms terms) {

  public ProductCard {
    categories = List.copyOf(categories);
  }
}
