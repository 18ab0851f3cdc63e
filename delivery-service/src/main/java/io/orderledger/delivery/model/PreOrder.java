package io.orderledger.delivery.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/**
 * A line of an order that is supplied later than the others and has a day of its own (B-4.7).
 *
 * @param line of the order
 * @param promise of its goods
 */
@Clause(ClauseId.B_4_7)
public record PreOrder(int line, Promise promise) {

  PreOrder with(Promise another) {
    return new PreOrder(line, another);
  }
}
