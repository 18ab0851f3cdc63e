package io.orderledger.payment.ledger;

import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ledger's balances after a history, in memory. */
public final class Balances {

  private Balances() {}

  public static Map<LedgerAccount, Tenge> of(List<PaymentEvent> history) {
    return of(history, List.of());
  }

  /** With what became of couriers' cash. */
  public static Map<LedgerAccount, Tenge> of(
      List<PaymentEvent> history, List<CourierCashEvent> carried) {
    Map<LedgerAccount, Tenge> balances = new TreeMap<>();
    Stream.concat(
            history.stream().map(Bookkeeping::post), carried.stream().map(CashBookkeeping::post))
        .flatMap(posted -> posted.entries().stream())
        .forEach(entry -> balances.merge(entry.account(), entry.amount(), Tenge::plus));
    balances.values().removeIf(Tenge::isZero);
    return balances;
  }
}
