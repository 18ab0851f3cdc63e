package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentEvent.BankEvent;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import org.jspecify.annotations.Nullable;

/** How invoices and the money that passes no provider change an account. */
final class BankEvolution {

  private BankEvolution() {}

  static Account after(Account account, BankEvent event) {
    return switch (event) {
      case InvoiceIssued e -> account.with(account.billing().invoiced(invoice(e)));
      case MoneyReceived e ->
          account
              .with(Attempt.received(e.number(), e.receiptId(), e.amount()))
              .with(account.billing().received(e.number(), e.means()));
      case ForceMajeureNoted e -> account.with(account.billing().hindered(e));
      case BeneficiaryChanged e -> account.with(account.billing().payingTo(e.beneficiary()));
      case CreditKept e -> account.with(account.billing().keeping(e.amount()));
      case BankTransferAgreed e -> account.with(account.billing().agreed(e.refundId()));
      case RefundPaidOut e -> paidOut(account, e);
      case PayoutReturned e -> moved(account, e.refundId(), RefundStatus.FAILED, null);
    };
  }

  private static Account paidOut(Account account, RefundPaidOut e) {
    Account after = moved(account, e.refundId(), RefundStatus.SUCCEEDED, e.bankReference());
    return e.wentOverDesk() ? after.with(after.billing().overDesk(e.refundId())) : after;
  }

  private static Invoice invoice(InvoiceIssued e) {
    return new Invoice(
        e.ordinal(), e.sum(), e.issuedAt(), e.due(), e.bankingDays(), e.beneficiary(), e.payer());
  }

  private static Account moved(
      Account account, String refundId, RefundStatus to, @Nullable String reference) {
    Refund refund = account.refunds().get(refundId);
    if (refund == null) {
      throw new IllegalStateException("A refund is asked for before it is paid out: " + refundId);
    }
    return account.with(refund.moved(to, reference));
  }
}
