package io.orderledger.shared.event;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts of the payment stage, on {@link Topic#PAYMENTS}. */
public sealed interface PaymentFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /**
   * The card holds the money; nothing was taken yet.
   *
   * @param secured what all of the order's payments together hold or took since; null in records of
   *     before an order could be paid in parts: this payment alone is enough
   */
  @Wire(type = "io.orderledger.payment.authorized.v1", topic = Topic.PAYMENTS)
  record PaymentAuthorized(
      OrderNumber orderNumber,
      int attempt,
      Tenge amount,
      Instant authorizedAt,
      @Nullable Tenge secured)
      implements PaymentFact {}

  /**
   * An attempt to pay failed; the buyer can try again.
   *
   * @param declineCode the provider's code; null when it gave none
   * @param scheduled true when it was a charge of a mandate's schedule, of which {@link
   *     ChargeFailed} tells the buyer; null otherwise
   */
  @Wire(type = "io.orderledger.payment.failed.v1", topic = Topic.PAYMENTS)
  record PaymentFailed(
      OrderNumber orderNumber,
      int attempt,
      @Nullable String declineCode,
      Instant failedAt,
      @Nullable Boolean scheduled)
      implements PaymentFact {}

  /**
   * The money was taken.
   *
   * @param secured as in {@link PaymentAuthorized}
   */
  @Wire(type = "io.orderledger.payment.captured.v1", topic = Topic.PAYMENTS)
  record PaymentCaptured(
      OrderNumber orderNumber, Tenge amount, Instant capturedAt, @Nullable Tenge secured)
      implements PaymentFact {}

  /**
   * The authorization was released; nothing was taken.
   *
   * @param secured as in {@link PaymentAuthorized}; null when nothing can be said
   */
  @Wire(type = "io.orderledger.payment.voided.v1", topic = Topic.PAYMENTS)
  record PaymentVoided(
      OrderNumber orderNumber, Tenge amount, Instant voidedAt, @Nullable Tenge secured)
      implements PaymentFact {}

  /**
   * An edited order is paid for at its new price from now on (B-4.3).
   *
   * @param edit the order's edit that is known here now, from 1
   * @param owed what the order costs
   * @param secured as in {@link PaymentAuthorized}, at this moment
   */
  @Wire(type = "io.orderledger.payment.owed-changed.v1", topic = Topic.PAYMENTS)
  record OwedChanged(
      OrderNumber orderNumber, int edit, Tenge owed, Tenge secured, Instant changedAt)
      implements PaymentFact {}

  /**
   * Money went back to the buyer.
   *
   * @param refundId one refund's name, unique in the order
   * @param returnId the return it pays for; null when it belongs to none
   * @param means what it went back to, which is what had paid (B-5.11); null in records of before
   *     there was anything but cards
   */
  @Wire(type = "io.orderledger.payment.refunded.v1", topic = Topic.PAYMENTS)
  record PaymentRefunded(
      OrderNumber orderNumber,
      String refundId,
      @Nullable String returnId,
      Tenge amount,
      Instant refundedAt,
      @Nullable PaymentMeans means)
      implements PaymentFact {}

  /**
   * The buyer's bank took money back until its scheme decides: servicing of the order is suspended
   * until {@link DisputeClosed} (B-5.13). Several can be open at once.
   *
   * @param disputeId unique in the order
   * @param reason the provider's word, such as {@code product_not_received}; null when it gave none
   * @param evidenceDue until when evidence is taken; null when the provider gave no deadline
   */
  @Wire(type = "io.orderledger.payment.dispute-opened.v1", topic = Topic.PAYMENTS)
  record DisputeOpened(
      OrderNumber orderNumber,
      String disputeId,
      Tenge amount,
      @Nullable String reason,
      @Nullable Instant evidenceDue,
      Instant openedAt)
      implements PaymentFact {}

  /**
   * The scheme's case is closed.
   *
   * @param won whether the money came back to the seller
   */
  @Wire(type = "io.orderledger.payment.dispute-closed.v1", topic = Topic.PAYMENTS)
  record DisputeClosed(
      OrderNumber orderNumber, String disputeId, Tenge amount, boolean won, Instant closedAt)
      implements PaymentFact {}

  /**
   * A return's refund, or a part of it, is not paid: the buyer has the money from a dispute that
   * was lost (B-5.13).
   *
   * @param amount so much of the refund
   */
  @Wire(type = "io.orderledger.payment.return-covered.v1", topic = Topic.PAYMENTS)
  record ReturnCovered(
      OrderNumber orderNumber, String returnId, String disputeId, Tenge amount, Instant coveredAt)
      implements PaymentFact {}

  /**
   * Paying for the order looks like fraud: a person is to look at it before its goods leave
   * (B-5.14). Holds figures, and nothing of a person.
   *
   * @param attempt which attempt to pay showed it; 0 when that is not known
   * @param counted what was counted, in whole tenge for sums
   * @param threshold from what count on the edition heeds it
   * @param windowMinutes over how much time was counted
   */
  @Wire(type = "io.orderledger.payment.suspected.v1", topic = Topic.PAYMENTS)
  record PaymentSuspected(
      OrderNumber orderNumber,
      int attempt,
      AntiFraudTerms.Signal ground,
      long counted,
      long threshold,
      int windowMinutes,
      Instant suspectedAt)
      implements PaymentFact {}

  /** A refund failed at the provider and waits for the next try or a person. */
  @Wire(type = "io.orderledger.payment.refund-failed.v1", topic = Topic.PAYMENTS)
  record RefundFailed(
      OrderNumber orderNumber,
      String refundId,
      @Nullable String returnId,
      Tenge amount,
      Instant failedAt)
      implements PaymentFact {}

  /**
   * The fiscal receipt of money that moved is registered (B-5.9).
   *
   * @param receiptId one receipt's name, unique in the order
   * @param direction which way the money went
   * @param vat what of the amount is VAT; null when the receipt is without
   * @param fiscalNumber the register's
   * @param fiscalSign proves that the operator of fiscal data has it; null for a till's own receipt
   * @param link where anybody can check it; null as above
   * @param corrects the receipt that was wrong and stays; null for a movement's own
   */
  @Wire(type = "io.orderledger.payment.receipt-registered.v1", topic = Topic.PAYMENTS)
  record ReceiptRegistered(
      OrderNumber orderNumber,
      String receiptId,
      MoneyDirection direction,
      PaymentMeans means,
      Tenge amount,
      @Nullable Tenge vat,
      String fiscalNumber,
      @Nullable String fiscalSign,
      @Nullable String link,
      Instant registeredAt,
      @Nullable String corrects)
      implements PaymentFact {}

  /**
   * What is owed will be charged to the buyer's saved card on a day, as they agreed to be told of
   * (B-5.15).
   *
   * @param on the Almaty date
   */
  @Wire(type = "io.orderledger.payment.charge-announced.v1", topic = Topic.PAYMENTS)
  record ChargeAnnounced(OrderNumber orderNumber, Tenge amount, LocalDate on, Instant announcedAt)
      implements PaymentFact {}

  /**
   * What fell due under a mandate's schedule was not charged to the buyer's saved card: nothing was
   * taken (B-5.15).
   *
   * @param amount what was to be charged
   * @param ground why, as far as a buyer may be told
   * @param retryOn the Almaty date on which it is tried again; null when the buyer is to pay
   */
  @Wire(type = "io.orderledger.payment.charge-failed.v1", topic = Topic.PAYMENTS)
  record ChargeFailed(
      OrderNumber orderNumber,
      Tenge amount,
      ChargeGround ground,
      @Nullable LocalDate retryOn,
      Instant failedAt)
      implements PaymentFact {}

  /** Why a saved card was not charged, as far as its holder may be told. */
  enum ChargeGround {
    INSUFFICIENT_FUNDS,
    CARD_EXPIRED,
    /** The bank wants its customer, who was not there. */
    BANK_WANTS_CUSTOMER,
    /** Its holder took the consent to keep it back. */
    CARD_REVOKED,
    /** More than the holder agreed to, at most or when told of it. */
    ABOVE_AGREED,
    /** The holder ended recurring charges. */
    MANDATE_ENDED,
    /** The buyer is about to pay the order by themselves. */
    BUYER_PAYS,
    /**
     * What neither bank nor seller tells: a suspicion, a stolen card, or a reason without words.
     */
    NOT_TOLD
  }

  /** Which way money went. */
  enum MoneyDirection {
    TO_SELLER,
    TO_BUYER
  }
}
