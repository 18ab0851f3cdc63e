package io.orderledger.payment.ledger;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;

/**
 * An order's ledger.
 *
 * @param balances of the accounts that were posted to
 */
public record LedgerView(OrderNumber orderNumber, List<Posting> postings, List<Balance> balances) {

  /**
   * One leg of a transaction.
   *
   * @param logIndex place of the event it follows from; the same for all legs of a transaction
   * @param amount positive for debit, negative for credit
   */
  public record Posting(
      long logIndex, String eventType, LedgerAccount account, Tenge amount, Instant occurredAt) {}

  /** What stands on an account; debit is positive. */
  public record Balance(LedgerAccount account, Tenge amount) {}

  /**
   * All orders and certificates together.
   *
   * @param total always zero: every transaction balances
   */
  public record TrialBalance(List<Balance> accounts, Tenge total) {}
}
