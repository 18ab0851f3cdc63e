package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/** What the buyer gains. */
@Clause({ClauseId.B_3_1, ClauseId.B_3_2})
public sealed interface Benefit {

  /**
   * A share of the sum it applies to, taken once on that sum and rounded half-up to a tenge.
   *
   * @param percent 1 to 100
   */
  record PercentOff(int percent) implements Benefit {}

  /** So much off the sum it applies to, once an order, and never more than that sum. */
  record AmountOff(Tenge amount) implements Benefit {}

  /** Each piece costs so much instead of its own price, if that is more. */
  record PiecePrice(Tenge price) implements Benefit {}

  /**
   * Of so many pieces only some are paid, the cheapest of them free ("2 for 1": 2, 1). Pieces are
   * grouped from the dearest down; what does not fill a group is paid.
   */
  record CheapestFree(int pieces, int paid) implements Benefit {}

  /**
   * A price for a set (B-3.6).
   *
   * @param partialReturn what holds when only a part of a set comes back
   */
  @Clause(ClauseId.B_3_6)
  record SetPrice(List<Part> parts, Tenge price, PartialReturn partialReturn) implements Benefit {
    public SetPrice {
      parts = List.copyOf(parts);
    }
  }

  /** So many pieces of a product belong to each set. */
  record Part(@Identifier String sku, int pieces) {}

  /** The two ways of B-9.7; a return for defects follows neither. */
  enum PartialReturn {
    WHOLE_SET_ONLY,
    AT_SINGLE_PRICES
  }

  /** Pieces of a product that come free with a purchase (B-3.5). */
  @Clause(ClauseId.B_3_5)
  record Gift(@Identifier String sku, int pieces) implements Benefit {}
}
