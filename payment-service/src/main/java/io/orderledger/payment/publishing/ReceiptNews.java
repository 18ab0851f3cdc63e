package io.orderledger.payment.publishing;

import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.payment.receipt.model.ReceiptEvent.BuyerKnown;
import io.orderledger.payment.receipt.model.ReceiptEvent.GoodsReturned;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationParked;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationResumed;
import io.orderledger.payment.receipt.model.ReceiptEvent.SaleChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.SaleKnown;
import io.orderledger.payment.receipt.model.ReceiptEvent.SellerChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import java.util.List;

/** What the others are told of receipts: the buyer is to have each of them (B-5.9). */
final class ReceiptNews {

  private ReceiptNews() {}

  static List<IntegrationEvent> of(ReceiptEvent event) {
    return switch (event) {
      case ReceiptRegistered registered -> List.of(told(registered));
      case SaleKnown _,
          SaleChanged _,
          SellerChanged _,
          BuyerKnown _,
          GoodsReturned _,
          MoneyMoved _,
          ReceiptRequested _,
          RegistrationParked _,
          RegistrationResumed _,
          VatInvoiceIssued _ ->
          List.of();
    };
  }

  private static PaymentFact told(ReceiptRegistered event) {
    return new PaymentFact.ReceiptRegistered(
        event.orderNumber(),
        event.receiptId(),
        direction(event.kind()),
        event.means(),
        event.amount(),
        event.vatPercent() == null ? null : event.vat(),
        event.fiscalNumber(),
        event.fiscalSign(),
        event.link(),
        event.registeredAt(),
        event.corrects());
  }

  private static MoneyDirection direction(ReceiptKind kind) {
    return switch (kind) {
      case SALE -> MoneyDirection.TO_SELLER;
      case RETURN -> MoneyDirection.TO_BUYER;
    };
  }
}
