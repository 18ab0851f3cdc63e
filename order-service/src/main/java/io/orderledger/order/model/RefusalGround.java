package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/** Why the seller refuses an order that is not delivered; the reason says it in words. */
@Clause({ClauseId.B_4_6, ClauseId.B_5_17, ClauseId.B_11_3, ClauseId.A_4_2_5})
public enum RefusalGround {
  /** An obvious error in the price (B-3.9, B-5.17). */
  PRICE_ERROR,
  /** Fraud, or several accounts of one buyer. */
  FRAUD,
  /** Promotions got round (B-3.8). */
  PROMOTION_ABUSE,
  /** The goods cannot be delivered, or the service cannot be rendered. */
  IMPOSSIBLE_PERFORMANCE,
  /** The client breaches the contract. */
  BREACH_BY_CLIENT
}
