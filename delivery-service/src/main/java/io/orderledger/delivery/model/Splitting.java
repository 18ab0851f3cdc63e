package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the goods may leave before the rest (B-6.10). What the order costs, its delivery with
 * it, is the order's: however many shipments the seller makes of it, the buyer pays no more.
 */
@Clause(ClauseId.B_6_10)
final class Splitting {

  private Splitting() {}

  /**
   * What is paid in cash is paid once, for all of it: until there is nothing to take, it stays
   * together.
   *
   * @param leaving null for all that is here
   */
  @Clause(ClauseId.B_5_7)
  static Optional<Refusal> whyNotInParts(Preparing here, @Nullable List<Items> leaving) {
    boolean isWhole = leaving == null || here.consignment().without(leaving).items().isEmpty();
    return isWhole || here.paid() || !here.consignment().paysInCash()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                    "cash-is-paid-at-once",
                    ClauseId.B_5_7,
                    "The order is paid in cash, once and for all of it: send all of it together.")
                .at("items"));
  }

  /**
   * What speaks against these leaving; empty when nothing does.
   *
   * @param leaving null for all that is here
   */
  static Optional<Refusal> whyNot(Consignment here, @Nullable List<Items> leaving) {
    if (leaving == null) {
      return Optional.empty();
    }
    if (leaving.isEmpty()) {
      return Optional.of(
          Refusal.of("nothing-leaves", ClauseId.B_6_10, "Name what leaves now.").at("items"));
    }
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < leaving.size(); i++) {
      Items each = leaving.get(i);
      int left = Consignment.pieces(here.items(), each.line());
      if (!seen.add(each.line())) {
        return Optional.of(
            Refusal.of("line-named-twice", "Name each line once, with all pieces that leave.")
                .at("items[" + i + "].line"));
      }
      if (each.quantity() < 1 || each.quantity() > left) {
        return Optional.of(
            Refusal.of(
                    "not-here",
                    ClauseId.B_6_10,
                    "Of line "
                        + each.line()
                        + " are "
                        + left
                        + " pieces here: at least 1 and at most these can leave.")
                .at("items[" + i + "].quantity"));
      }
    }
    return Optional.empty();
  }
}
