package io.orderledger.payment.ledger;

import static io.orderledger.payment.ledger.LedgerAccount.BANK;
import static io.orderledger.payment.ledger.LedgerAccount.CASH_DESK;
import static io.orderledger.payment.ledger.LedgerAccount.CASH_WITH_COURIERS;
import static io.orderledger.payment.ledger.LedgerTransaction.move;
import static io.orderledger.payment.ledger.LedgerTransaction.nothing;

import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.cash.model.CourierCashEvent.CashEntrusted;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;

/**
 * What couriers' handing in posts. What they take is posted by the order's payment: it is the same
 * money. A shortage stays with the couriers, and a surplus makes their account negative.
 */
public final class CashBookkeeping {

  private CashBookkeeping() {}

  public static LedgerTransaction post(CourierCashEvent event) {
    return switch (event) {
      case CashEntrusted _ -> nothing();
      case CashHandedIn e ->
          move(
              e.amount(),
              switch (e.into()) {
                case BANK -> BANK;
                case DESK -> CASH_DESK;
              },
              CASH_WITH_COURIERS);
    };
  }
}
