package io.orderledger.order.receipt.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.HashSet;
import java.util.Set;

/**
 * An order's receipts that are known here: each is told to the buyer once (B-5.9).
 *
 * @param ids of the receipts
 */
@Clause(ClauseId.B_5_9)
public record ToldReceipts(Set<String> ids) {

  public static final ToldReceipts NONE = new ToldReceipts(Set.of());

  public ToldReceipts {
    ids = Set.copyOf(ids);
  }

  /** A fact is never refused; told twice, it is recorded once. */
  public Decision<ReceiptTold> decide(ReceiptTold told) {
    return ids.contains(told.receipt().id()) ? Decision.nothing() : Decision.accept(told);
  }

  public ToldReceipts after(ReceiptTold told) {
    Set<String> more = new HashSet<>(ids);
    more.add(told.receipt().id());
    return new ToldReceipts(more);
  }
}
