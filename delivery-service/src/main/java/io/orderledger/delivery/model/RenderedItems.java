package io.orderledger.delivery.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which services of an order are said to be rendered. */
@Clause(ClauseId.A_3_3)
final class RenderedItems {

  private RenderedItems() {}

  /** What speaks against these, of those that are left; empty when nothing does. */
  static Optional<Refusal> whyNot(List<Items> left, List<Items> items) {
    if (items.isEmpty()) {
      return Optional.of(
          Refusal.of("nothing-rendered", ClauseId.A_3_3, "Name what was rendered.").at("items"));
    }
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      Items each = items.get(i);
      int most = Consignment.pieces(left, each.line());
      if (!seen.add(each.line())) {
        return Optional.of(
            Refusal.of("line-named-twice", "Name each line once, with all that was rendered of it.")
                .at("items[" + i + "].line"));
      }
      if (each.quantity() < 1 || each.quantity() > most) {
        return Optional.of(
            Refusal.of(
                    "not-to-be-rendered",
                    ClauseId.A_3_3,
                    "Of line " + each.line() + ' ' + most + " are still to be rendered.")
                .at("items[" + i + "].quantity"));
      }
    }
    return Optional.empty();
  }
}
