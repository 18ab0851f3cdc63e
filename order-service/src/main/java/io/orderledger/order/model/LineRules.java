package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the lines of an order can be, whether it is placed or only asked about. */
@Clause(ClauseId.B_1_5_3)
public final class LineRules {

  private LineRules() {}

  /** What is wrong with the lines, and at which; empty when nothing is. */
  public static Optional<Refusal> whyNot(List<PricedItem> items) {
    if (items.isEmpty() || items.size() > OrderLimits.MAX_LINES) {
      return refuse(
          "line-count", "An order has 1 to " + OrderLimits.MAX_LINES + " lines.", "items");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      PricedItem item = items.get(i);
      if (item.quantity() < 1 || item.quantity() > OrderLimits.MAX_QUANTITY) {
        return refuse(
            "quantity",
            "A quantity is 1 to " + OrderLimits.MAX_QUANTITY + " pieces.",
            "items[" + i + "].quantity");
      }
      if (!seen.add(item.sku())) {
        return refuse(
            "duplicate-line",
            "The product stands in an earlier line: put its pieces together there.",
            "items[" + i + "].sku");
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(String code, String message, String field) {
    return Optional.of(Refusal.of(code, ClauseId.B_1_5_3, message).at(field));
  }
}
