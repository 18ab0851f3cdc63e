package io.orderledger.order.model;

import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is offered for goods that are out of stock, with all that its price follows from.
 *
 * @param unitPrice what the seller asks for a piece; no promotion reduces it
 * @param noReturnGround why goods of proper quality cannot be returned; null when they can
 * @param categories what it is, for the promotions of a later edit
 * @param usualPrice what a piece usually costs; null when nobody knows
 */
@Clause(ClauseId.B_4_5)
public record Replacement(
    String sku,
    String name,
    int quantity,
    Tenge unitPrice,
    @Nullable String noReturnGround,
    Set<String> categories,
    @Nullable Tenge usualPrice) {

  public Replacement {
    categories = Set.copyOf(categories);
  }

  /** What all pieces cost together. */
  public Tenge net() {
    return unitPrice.times(quantity);
  }

  /** How a later edit prices it. */
  public CartLine cartLine() {
    return new CartLine(sku, categories, quantity, unitPrice, usualPrice, false);
  }

  OrderLine line(int number) {
    return new OrderLine(number, sku, name, quantity, unitPrice, net(), noReturnGround);
  }
}
