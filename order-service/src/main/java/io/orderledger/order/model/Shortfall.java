package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order lost since its price was reckoned, to an empty stock, or because some of it came
 * back or was not sent: the price is that reckoning less the refunds, and with the replacement
 * (B-2.8).
 *
 * @param replacement what came instead; null when nothing did
 * @param chosen how many of the lines that were left were chosen or replace what was, counted from
 *     the first; the gifts stand after them
 */
@Clause({ClauseId.B_2_8, ClauseId.B_4_5})
public record Shortfall(List<Missed> missed, @Nullable Replacement replacement, int chosen) {

  /**
   * Pieces that are missing of one product.
   *
   * @param refund their part of the line's net; zero for gifts
   */
  public record Missed(String sku, int quantity, Tenge refund) {}

  public Shortfall {
    missed = List.copyOf(missed);
  }

  /** How much dearer the order became by it; negative when it became cheaper. */
  public Tenge difference() {
    Tenge refunds = Tenge.sum(missed.stream().map(Missed::refund).toList());
    return replacement == null ? refunds.negated() : replacement.net().minus(refunds);
  }
}
