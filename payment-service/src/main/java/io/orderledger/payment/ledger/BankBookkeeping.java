package io.orderledger.payment.ledger;

import static io.orderledger.payment.ledger.LedgerAccount.BANK;
import static io.orderledger.payment.ledger.LedgerAccount.CASH_DESK;
import static io.orderledger.payment.ledger.LedgerAccount.CASH_WITH_COURIERS;
import static io.orderledger.payment.ledger.LedgerAccount.CERTIFICATES;
import static io.orderledger.payment.ledger.LedgerAccount.CUSTOMER_RECEIVABLE;
import static io.orderledger.payment.ledger.LedgerAccount.PROVIDER_CLEARING;
import static io.orderledger.payment.ledger.LedgerAccount.REFUNDS_PAYABLE;
import static io.orderledger.payment.ledger.LedgerTransaction.move;
import static io.orderledger.payment.ledger.LedgerTransaction.nothing;

import io.orderledger.payment.model.PaymentEvent.BankEvent;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.InvoiceEvent;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.shared.event.PaymentMeans;

/**
 * What the events of money post that passes no provider. An invoice posts nothing: what is owed was
 * posted when the order was placed. Credit that is kept stays what it is, a debt to the buyer.
 */
final class BankBookkeeping {

  private BankBookkeeping() {}

  static LedgerTransaction post(BankEvent event) {
    return switch (event) {
      case InvoiceIssued _, InvoiceEvent _, CreditKept _, BankTransferAgreed _ -> nothing();
      case MoneyReceived e -> move(e.amount(), with(e.means()), CUSTOMER_RECEIVABLE);
      case RefundPaidOut e ->
          move(e.amount(), REFUNDS_PAYABLE, e.wentOverDesk() ? CASH_DESK : BANK);
      case PayoutReturned e ->
          (e.hadSucceeded() ? move(e.amount(), BANK, REFUNDS_PAYABLE) : nothing())
              .and(move(e.amount(), REFUNDS_PAYABLE, Bookkeeping.ground(e.cause())));
    };
  }

  /** Where money of these means lies. */
  private static LedgerAccount with(PaymentMeans means) {
    return switch (means) {
      case CARD, INSTALMENTS -> PROVIDER_CLEARING;
      case CERTIFICATE -> CERTIFICATES;
      case BANK_TRANSFER -> BANK;
      case CASH_TO_COURIER -> CASH_WITH_COURIERS;
      case CASH_AT_DESK -> CASH_DESK;
    };
  }
}
