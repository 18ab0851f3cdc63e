package io.orderledger.payment.receipt;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.CertificateIntent;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptKind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of a payment's events moved money between the buyer and the seller, and so call for a
 * receipt. What a bank takes in a dispute is no refund of the seller's: it has none.
 */
@Clause(ClauseId.B_5_9)
final class MoneyMovements {

  private MoneyMovements() {}

  static Optional<MoneyMoved> of(RecordedEvent event) {
    return switch (event.payload()) {
      case PaymentCaptured e -> in(event, e.orderNumber(), means(e.intentId()), e.amount(), e.at());
      case MoneyReceived e -> in(event, e.orderNumber(), e.means(), e.amount(), e.at());
      case RefundSucceeded e ->
          back(
              event,
              e.orderNumber(),
              means(e.providerRefundId()),
              e.amount(),
              e.returnId(),
              null,
              e.at());
      case RefundPaidOut e ->
          back(
              event,
              e.orderNumber(),
              e.means() == null ? PaymentMeans.BANK_TRANSFER : e.means(),
              e.amount(),
              e.returnId(),
              e.wentOverDesk() ? e.bankReference() : null,
              e.at());
      // It was told as given back, and is the seller's again.
      case RefundFailed e when e.hadSucceeded() ->
          in(event, e.orderNumber(), means(e.providerRefundId()), e.amount(), e.at());
      case PayoutReturned e when e.hadSucceeded() ->
          in(event, e.orderNumber(), PaymentMeans.BANK_TRANSFER, e.amount(), e.at());
      default -> Optional.empty();
    };
  }

  private static Optional<MoneyMoved> in(
      RecordedEvent event, OrderNumber order, PaymentMeans means, Tenge amount, Instant at) {
    return Optional.of(
        new MoneyMoved(order, id(event), ReceiptKind.SALE, means, amount, null, null, at));
  }

  private static Optional<MoneyMoved> back(
      RecordedEvent event,
      OrderNumber order,
      PaymentMeans means,
      Tenge amount,
      @Nullable String returnId,
      @Nullable String tillReceipt,
      Instant at) {
    return Optional.of(
        new MoneyMoved(
            order, id(event), ReceiptKind.RETURN, means, amount, returnId, tillReceipt, at));
  }

  private static String id(RecordedEvent event) {
    return event.eventId().toString();
  }

  private static PaymentMeans means(@Nullable String id) {
    return CertificateIntent.isOne(id) ? PaymentMeans.CERTIFICATE : PaymentMeans.CARD;
  }
}
