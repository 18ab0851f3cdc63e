package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.util.Optional;

/** What of a promotion can be counted and limited. */
@Clause({ClauseId.B_3_3, ClauseId.B_3_8})
public enum Limit {
  /** Pieces of one order; of a bundle, its sets. Not counted beyond the order. */
  PIECES_OF_ORDER(ClauseId.B_3_8),
  /** Pieces in all; of a bundle, its sets. The promotion ends when they are gone. */
  STOCK(ClauseId.B_3_2),
  /** Orders in all. */
  USES(ClauseId.B_3_3),
  /** Orders of one Almaty day. */
  USES_OF_DAY(ClauseId.B_3_8),
  /** Orders of one customer. */
  USES_OF_CUSTOMER(ClauseId.B_3_3),
  /** Orders of one customer on one Almaty day. */
  USES_OF_CUSTOMER_A_DAY(ClauseId.B_3_8),
  /** Orders to one address. */
  USES_OF_ADDRESS(ClauseId.B_3_8),
  /** Orders from one device. */
  USES_OF_DEVICE(ClauseId.B_3_8);

  private final ClauseId clause;

  Limit(ClauseId clause) {
    this.clause = clause;
  }

  public ClauseId clause() {
    return clause;
  }

  boolean countsPieces() {
    return this == PIECES_OF_ORDER || this == STOCK;
  }

  /** Whose use of the promotion counts here; empty when it is not counted, or nobody is known. */
  Optional<String> countedFor(Cart cart) {
    Buyer buyer = cart.buyer();
    return switch (this) {
      case PIECES_OF_ORDER -> Optional.empty();
      case STOCK, USES -> Optional.of("all");
      case USES_OF_DAY -> Optional.of(Almaty.dateOf(cart.at()).toString());
      case USES_OF_CUSTOMER -> Optional.of(buyer.subject());
      case USES_OF_CUSTOMER_A_DAY -> Optional.of(buyer.subject() + ' ' + Almaty.dateOf(cart.at()));
      case USES_OF_ADDRESS -> Optional.ofNullable(buyer.address());
      case USES_OF_DEVICE -> Optional.ofNullable(buyer.device());
    };
  }
}
