package io.orderledger.returns.model;

import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/**
 * What goes back for returned pieces: their share of what the line cost after discounts, rounded
 * cumulatively so that all pieces together give back exactly what was paid (B-5.12, M1). The
 * delivery fee stays: the goods were of proper quality (M15).
 */
@Clause(ClauseId.B_5_12)
final class RefundInProportion {

  private RefundInProportion() {}

  static Tenge of(Known known, List<Items> items) {
    return Tenge.sum(
        known.purchase().lines().stream()
            .map(
                line ->
                    Allocation.nextShare(
                        line.net(),
                        known.accepted(line.line()),
                        Pieces.of(items, line.line()),
                        line.quantity()))
            .toList());
  }
}
