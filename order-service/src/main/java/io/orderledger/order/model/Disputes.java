package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.DisputeRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cases of a card scheme about an order's payment (B-5.13). */
@Clause(ClauseId.B_5_13)
final class Disputes {

  private Disputes() {}

  /** Whether one was opened and not closed; there can be several. */
  static boolean areOpen(List<OrderEvent> events) {
    Set<String> open = new HashSet<>();
    for (OrderEvent event : events) {
      if (event instanceof DisputeRecorded dispute) {
        if (dispute.open()) {
          open.add(dispute.disputeId());
        } else {
          open.remove(dispute.disputeId());
        }
      }
    }
    return !open.isEmpty();
  }
}
