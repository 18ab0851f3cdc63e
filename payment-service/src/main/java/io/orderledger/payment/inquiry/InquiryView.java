package io.orderledger.payment.inquiry;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.inquiry.model.Charge;
import io.orderledger.payment.inquiry.model.Duplicates;
import io.orderledger.payment.inquiry.model.Outlook;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.ProviderMeans;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order's money.
 *
 * @param charges what was taken, in order of the attempts that took it
 * @param duplicates of them that repeat another
 * @param next what happens next, for programs
 * @param nextInWords the same, for people
 */
record InquiryView(
    OrderNumber orderNumber,
    Tenge owed,
    Tenge charged,
    Tenge refunded,
    List<Charge> charges,
    List<Duplicates.Duplicate> duplicates,
    List<RefundLine> refunds,
    Outlook.Next next,
    Sentence nextInWords) {

  /**
   * One refund.
   *
   * @param attempt whose money goes back
   * @param means by which it goes back: those that had paid
   * @param at when it was made; null until it was
   */
  record RefundLine(
      @Schema(example = "refund-01") String refundId,
      int attempt,
      PaymentMeans means,
      Tenge amount,
      RefundCause cause,
      RefundStatus status,
      @Nullable Instant at) {}

  static InquiryView of(
      Payment.Opened payment, List<RecordedEvent> events, InquirySettings settings) {
    Account account = payment.account();
    List<Charge> charges = charges(events);
    List<Duplicates.Duplicate> duplicates = Duplicates.in(charges, settings.duplicateWithin());
    Outlook outlook = Outlook.of(payment, duplicates);
    Map<String, Instant> made = refundsMade(events);
    return new InquiryView(
        account.orderNumber(),
        account.owed(),
        account.captured(),
        account.refunded(),
        charges,
        duplicates,
        account.refunds().values().stream().map(refund -> line(refund, account, made)).toList(),
        outlook.next(),
        Sentence.of(outlook, settings.creditedWithinWorkingDays()));
  }

  private static List<Charge> charges(List<RecordedEvent> events) {
    List<Charge> charges = new ArrayList<>();
    for (RecordedEvent event : events) {
      if (event.payload() instanceof PaymentCaptured e) {
        charges.add(new Charge(e.attempt(), means(e), e.amount(), e.intentId(), e.at()));
      } else if (event.payload() instanceof MoneyReceived e) {
        charges.add(new Charge(e.number(), e.means(), e.amount(), e.receiptId(), e.at()));
      }
    }
    return charges;
  }

  private static PaymentMeans means(PaymentCaptured taken) {
    return ProviderMeans.of(taken.intentId());
  }

  private static Map<String, Instant> refundsMade(List<RecordedEvent> events) {
    Map<String, Instant> made = new HashMap<>();
    for (RecordedEvent event : events) {
      if (event.payload() instanceof RefundSucceeded e) {
        made.put(e.refundId(), e.at());
      } else if (event.payload() instanceof RefundPaidOut e) {
        made.put(e.refundId(), e.at());
      }
    }
    return made;
  }

  private static RefundLine line(Refund refund, Account account, Map<String, Instant> made) {
    return new RefundLine(
        refund.refundId(),
        refund.attempt(),
        account.meansOf(refund.attempt()),
        refund.amount(),
        refund.cause(),
        refund.status(),
        refund.status() == RefundStatus.SUCCEEDED ? made.get(refund.refundId()) : null);
  }
}
