package io.orderledger.payment.publishing;

import io.orderledger.payment.model.PaymentEvent.BankEvent;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.InvoiceEvent;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentMeans;
import java.util.List;

/**
 * What the others are told of money that passes no provider: it was taken, it went back. They need
 * not know by what means.
 */
final class BankNews {

  private BankNews() {}

  static List<IntegrationEvent> of(BankEvent event) {
    return switch (event) {
      case MoneyReceived e ->
          List.of(
              new PaymentFact.PaymentCaptured(e.orderNumber(), e.amount(), e.at(), e.secured()));
      case RefundPaidOut e ->
          List.of(
              new PaymentFact.PaymentRefunded(
                  e.orderNumber(),
                  e.refundId(),
                  e.returnId(),
                  e.amount(),
                  e.at(),
                  e.wentOverDesk() ? PaymentMeans.CASH_AT_DESK : PaymentMeans.BANK_TRANSFER));
      case PayoutReturned e ->
          List.of(
              new PaymentFact.RefundFailed(
                  e.orderNumber(), e.refundId(), e.returnId(), e.amount(), e.at()));
      case InvoiceIssued _, InvoiceEvent _, CreditKept _, BankTransferAgreed _ -> List.of();
    };
  }
}
