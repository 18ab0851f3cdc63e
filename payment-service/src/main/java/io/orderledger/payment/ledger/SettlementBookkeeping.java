package io.orderledger.payment.ledger;

import static io.orderledger.payment.ledger.LedgerAccount.BANK;
import static io.orderledger.payment.ledger.LedgerAccount.PROVIDER_CLEARING;
import static io.orderledger.payment.ledger.LedgerAccount.PROVIDER_FEES;

import io.orderledger.payment.reconciliation.model.SettlementEvent;
import io.orderledger.payment.reconciliation.model.SettlementEvent.FeesCharged;
import io.orderledger.payment.reconciliation.model.SettlementEvent.PayoutCredited;
import io.orderledger.shared.money.Tenge;

/** What is posted when a provider keeps fees and pays out: its clearing account drains by both. */
final class SettlementBookkeeping {

  private SettlementBookkeeping() {}

  static LedgerTransaction post(SettlementEvent event) {
    return switch (event) {
      case FeesCharged e -> drain(e.amount(), PROVIDER_FEES);
      case PayoutCredited e -> drain(e.amount(), BANK);
    };
  }

  /** Backwards where a fee is given back, or a payout is taken from the bank. */
  private static LedgerTransaction drain(Tenge amount, LedgerAccount into) {
    return amount.isNegative()
        ? LedgerTransaction.move(amount.negated(), PROVIDER_CLEARING, into)
        : LedgerTransaction.move(amount, into, PROVIDER_CLEARING);
  }
}
