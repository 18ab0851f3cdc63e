package io.orderledger.order.party.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.money.Tenge;
import java.util.Optional;

/**
 * How dear an order by instalments is when it is placed (B-5.8). An edit is not asked again: what
 * an order costs less the bank recalculates, what it costs more is paid in another way.
 */
@Clause(ClauseId.B_5_8)
public final class InstalmentRules {

  private InstalmentRules() {}

  /**
   * What speaks against paying so; empty when nothing does.
   *
   * @param total what the order costs in all: instalments make it no dearer (B-3.14)
   */
  public static Optional<Refusal> whyNot(PaymentMethod payment, PaymentTerms terms, Tenge total) {
    InstalmentTerms offered = terms.instalments();
    if (payment != PaymentMethod.INSTALMENTS || offered == null || offered.covers(total)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.of(
                offered.least().isMoreThan(total)
                    ? "instalments-below-least"
                    : "instalments-above-most",
                ClauseId.B_5_8,
                "Orders from "
                    + offered.least()
                    + " to "
                    + offered.most()
                    + " are sold by instalments, and this one costs "
                    + total
                    + ": pay by card.")
            .at("payment.method"));
  }
}
