package io.orderledger.payment.publishing;

import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.shared.event.PaymentFact;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;

/** What the others are told of receipts: the buyer is to have each of them (B-5.9). */
final class ReceiptNews {

  private ReceiptNews() {}

  static PaymentFact of(ReceiptRegistered event) {
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
