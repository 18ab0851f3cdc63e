package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * So many pieces of one product at its card's price, which prevails over the offer (B-2.9) and is
 * the "old price" of every discount (B-3.10).
 *
 * @param usualPrice what the product usually costs a piece; null when nobody knows
 * @param preOrder whether it is ordered before it can be supplied
 */
@Clause({ClauseId.B_2_9, ClauseId.B_3_10})
public record CartLine(
    String sku,
    Set<String> categories,
    int pieces,
    Tenge unitPrice,
    @Nullable Tenge usualPrice,
    boolean preOrder) {

  public CartLine {
    categories = Set.copyOf(categories);
    if (pieces < 1 || unitPrice.isNegative()) {
      throw new IllegalArgumentException("A line has pieces, and a price of zero or more: " + sku);
    }
  }

  /** What the line costs at its own price. */
  Tenge gross() {
    return unitPrice.times(pieces);
  }
}
