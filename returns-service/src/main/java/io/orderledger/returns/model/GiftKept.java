package io.orderledger.returns.model;

import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.money.Tenge;

/**
 * A gift stays the buyer's while some of its main goods are kept, and what is kept reaches its
 * threshold at the goods' own prices. Else its pieces come back too, or their undiscounted price of
 * the placement is due for them (B-3.5).
 */
@Clause({ClauseId.B_3_5, ClauseId.B_9_7})
final class GiftKept {

  private GiftKept() {}

  /** What is due for the pieces of a gift that the buyer has and did not give back. */
  static Tenge due(Known known, PurchasedLine line, GivenBack back) {
    Gift gift = line.gift();
    if (gift == null || isEarned(known.purchase(), gift, back)) {
      return Tenge.ZERO;
    }
    int has = known.handedOver(line.line()) - back.of(line.line());
    return line.unitPrice().times(Math.max(0, has));
  }

  private static boolean isEarned(Purchase purchase, Gift gift, GivenBack back) {
    boolean keepsMainGoods =
        gift.mainLines().stream()
            .flatMap(number -> purchase.line(number).stream())
            .anyMatch(line -> kept(line, back) > 0);
    Tenge keeps =
        Tenge.sum(
            purchase.lines().stream()
                .filter(line -> line.gift() == null)
                .map(line -> line.unitPrice().times(kept(line, back)))
                .toList());
    return keepsMainGoods && !gift.threshold().isMoreThan(keeps);
  }

  /** A defective piece counts as kept: its return forfeits nothing. */
  private static int kept(PurchasedLine line, GivenBack back) {
    return line.quantity() - back.proper(line.line());
  }
}
