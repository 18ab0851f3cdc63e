package io.orderledger.payment.ledger;

import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ledger's balances after a history, in memory. */
public final class Balances {

  private Balances() {}

  public static Map<LedgerAccount, Tenge> of(List<PaymentEvent> history) {
    Map<LedgerAccount, Tenge> balances = new TreeMap<>();
    for (PaymentEvent event : history) {
      for (Entry entry : Bookkeeping.post(event).entries()) {
        balances.merge(entry.account(), entry.amount(), Tenge::plus);
      }
    }
    balances.values().removeIf(Tenge::isZero);
    return balances;
  }
}
