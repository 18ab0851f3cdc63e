package io.orderledger.order.model;

import io.orderledger.shared.clause.ClauseId;

/** Why a person must look at an order before it goes on. */
public enum HoldGround {
  /** A price that nobody can have meant. */
  PRICE_ERROR(ClauseId.B_3_9),
  /** Paying failed again and again, as when somebody tries cards that are not theirs. */
  FAILED_PAYMENTS(ClauseId.B_5_14),
  /** Paying looks like fraud, by what the order's edition heeds. */
  SUSPECTED_PAYMENT(ClauseId.B_5_14);

  private final ClauseId clause;

  HoldGround(ClauseId clause) {
    this.clause = clause;
  }

  public ClauseId clause() {
    return clause;
  }
}
