package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;

/**
 * What may be kept of the buyer's money for a refusal at the door without a ground: what delivery
 * and the way back are documented to have cost, never more than was paid (B-6.12, M7).
 */
@Clause(ClauseId.B_6_12)
final class Withholding {

  private Withholding() {}

  static Tenge atTheDoor(Tenge documentedCost, Money money) {
    return documentedCost.min(money.withinReach()).max(Tenge.ZERO);
  }
}
