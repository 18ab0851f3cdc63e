package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/**
 * What may be kept of the buyer's money, never more than was paid: for a refusal at the door
 * without a ground what delivery and the way back are documented to have cost (B-6.12, M7).
 */
@Clause(ClauseId.B_6_12)
final class Withholding {

  private Withholding() {}

  /**
   * Of an order of services, the documented value of those that were rendered: what was paid for
   * the others goes back, each line's by its pieces (M8).
   */
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  static Tenge ofServices(List<Items> documented, List<OrderLine> lines, Money money) {
    Tenge value = Tenge.ZERO;
    for (OrderLine line : lines) {
      int rendered =
          Math.min(
              line.quantity(),
              documented.stream()
                  .filter(each -> each.line() == line.line())
                  .mapToInt(Items::quantity)
                  .sum());
      Tenge goesBack = Remainder.part(line.net(), line.quantity() - rendered, line.quantity());
      value = value.plus(line.net().minus(goesBack));
    }
    return value.min(money.withinReach()).max(Tenge.ZERO);
  }

  static Tenge atTheDoor(Tenge documentedCost, Money money) {
    return documentedCost.min(money.withinReach()).max(Tenge.ZERO);
  }
}
