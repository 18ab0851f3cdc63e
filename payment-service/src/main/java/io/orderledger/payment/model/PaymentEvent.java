package io.orderledger.payment.model;

import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to one order's payment. {@code at} is the provider's moment. */
public sealed interface PaymentEvent {

  /** The order this payment is for, in every event: readers need no other. */
  OrderNumber orderNumber();

  /** Asks the provider for something; carried out once, under the event's id as key. */
  sealed interface EffectRequested extends PaymentEvent {}

  /**
   * An order is to be paid.
   *
   * @param offerEdition whose terms it is paid under; null in events of before it was kept
   * @param recipientName who receives the goods, kept where the edition compares payers with them;
   *     null where it does not, where nobody is named, and after erasure
   */
  record PaymentOpened(
      OrderNumber orderNumber,
      @PersonId String customerId,
      String sellerId,
      Tenge owed,
      @Nullable String offerEdition,
      @Personal(purpose = "payment") @Nullable PersonalText recipientName)
      implements PaymentEvent {}

  /** What looked like fraud; it moves no money. */
  sealed interface Watched extends PaymentEvent permits FraudEvent {}

  /** The order's rights passed to another person (B-15.6). */
  sealed interface OfAssignment extends PaymentEvent permits RightsAssigned {}

  /**
   * The buyer wants to pay.
   *
   * @param certificateId the certificate that is to pay; null for a card
   * @param card the saved card that is to pay, or to be kept; null for neither
   */
  record AttemptRequested(
      OrderNumber orderNumber,
      String sellerId,
      int attempt,
      Tenge amount,
      @Nullable String certificateId,
      @Nullable CardUse card)
      implements EffectRequested {}

  /** An attempt that was to have its card kept was paid: the provider has the card now. */
  record CardToKeep(
      OrderNumber orderNumber, String sellerId, int attempt, String intentId, String cardId)
      implements PaymentEvent {}

  record IntentCreated(OrderNumber orderNumber, int attempt, String intentId)
      implements PaymentEvent {}

  /**
   * The provider holds money.
   *
   * @param secured what all attempts together hold or took since, less what goes back; null in
   *     events of before an order could be paid in parts
   */
  record PaymentAuthorized(
      OrderNumber orderNumber,
      int attempt,
      String intentId,
      Tenge amount,
      Instant at,
      @Nullable Tenge secured)
      implements PaymentEvent {}

  record AttemptFailed(
      OrderNumber orderNumber,
      int attempt,
      @Nullable String intentId,
      @Nullable String declineCode,
      Instant at,
      @Nullable Boolean scheduled)
      implements PaymentEvent {}

  record ShipmentConfirmed(OrderNumber orderNumber, String shipmentId) implements PaymentEvent {}

  record CaptureRequested(
      OrderNumber orderNumber, String sellerId, int attempt, String intentId, Tenge amount)
      implements EffectRequested {}

  /**
   * Money was taken.
   *
   * @param fromHold how much of it the hold covered; less than {@code amount} only when the
   *     provider had reported the hold as released before
   * @param released what of the hold went back to the buyer's card
   * @param secured as in {@link PaymentAuthorized}
   */
  record PaymentCaptured(
      OrderNumber orderNumber,
      int attempt,
      String intentId,
      Tenge amount,
      Tenge fromHold,
      Tenge released,
      Instant at,
      @Nullable Tenge secured)
      implements PaymentEvent {}

  record VoidRequested(OrderNumber orderNumber, String sellerId, int attempt, String intentId)
      implements EffectRequested {}

  /** The intent is over at the provider: nobody can pay with it any more. */
  record AttemptClosed(OrderNumber orderNumber, int attempt, String intentId, Instant at)
      implements PaymentEvent {}

  /**
   * The money that was asked for when the goods left will not come from this attempt.
   *
   * @param declineCode the provider's code; null when only the intent's end told of it
   */
  record CaptureFailed(
      OrderNumber orderNumber,
      int attempt,
      String intentId,
      @Nullable String declineCode,
      Instant at)
      implements PaymentEvent {}

  /**
   * What was held is free again; nothing was taken.
   *
   * @param secured as in {@link PaymentAuthorized}
   */
  record HoldReleased(
      OrderNumber orderNumber, int attempt, Tenge amount, Instant at, @Nullable Tenge secured)
      implements PaymentEvent {}

  /**
   * The order was edited, and costs another sum (B-4.3).
   *
   * @param edit counts the order's edits, from 1
   * @param owed what it costs now
   * @param more what it costs more than before; negative when it costs less
   * @param secured as in {@link PaymentAuthorized}
   */
  record OwedChanged(
      OrderNumber orderNumber, int edit, Tenge owed, Tenge more, Tenge secured, Instant at)
      implements PaymentEvent {}

  /**
   * No money is wanted any more.
   *
   * @param withheld documented cost that is kept of what was or will be captured
   * @param unsold what the order is worth less: all that was owed but what is withheld of it
   */
  record PaymentCancelled(OrderNumber orderNumber, Tenge withheld, Tenge unsold)
      implements PaymentEvent {}

  /** A return's refund is owed and waits for the capture. */
  record ReturnRefundOwed(OrderNumber orderNumber, String returnId, Tenge amount)
      implements PaymentEvent {}

  /** The amount is reserved until another person approves. */
  record RefundReserved(
      OrderNumber orderNumber,
      String refundId,
      int attempt,
      Tenge amount,
      String reason,
      String requestedBy)
      implements PaymentEvent {}

  /** Nobody approved it, and nobody will: its amount is free again. */
  record RefundWithdrawn(
      OrderNumber orderNumber, String refundId, Tenge amount, String reason, String withdrawnBy)
      implements PaymentEvent {}

  /**
   * The provider is to give money back.
   *
   * @param returnId null unless it pays for a return
   * @param requestedBy null when it follows from an event
   * @param approvedBy null when no person had to
   * @param retryOf the failed refund it replaces; null when it is the first try
   */
  record RefundRequested(
      OrderNumber orderNumber,
      String sellerId,
      String refundId,
      int attempt,
      String intentId,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId,
      @Nullable String requestedBy,
      @Nullable String approvedBy,
      @Nullable String retryOf)
      implements EffectRequested {}

  record RefundAccepted(OrderNumber orderNumber, String refundId, String providerRefundId)
      implements PaymentEvent {}

  record RefundSucceeded(
      OrderNumber orderNumber,
      String refundId,
      int attempt,
      String providerRefundId,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId,
      Instant at)
      implements PaymentEvent {}

  /**
   * A refund did not reach the buyer; its amount is free again.
   *
   * @param hadSucceeded whether the money had been reported as returned before
   */
  record RefundFailed(
      OrderNumber orderNumber,
      String refundId,
      int attempt,
      @Nullable String providerRefundId,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId,
      String failureCode,
      boolean hadSucceeded,
      Instant at)
      implements PaymentEvent {}

  /**
   * The buyer's bank asks about the payment, or took it back (B-5.13).
   *
   * @param phase null in events of before inquiries were told apart: the money was taken
   * @param reason null when the provider gave none, and in older events; as the next two
   * @param evidenceDue the provider's deadline
   */
  record DisputeOpened(
      OrderNumber orderNumber,
      String disputeId,
      int attempt,
      Tenge amount,
      Instant at,
      Dispute.@Nullable Phase phase,
      @Nullable String reason,
      @Nullable String networkReason,
      @Nullable Instant evidenceDue)
      implements PaymentEvent {

    public boolean movedMoney() {
      return phase != Dispute.Phase.INQUIRY;
    }
  }

  /** After it had only asked, the bank took the money. The rest is as in {@link DisputeOpened}. */
  record DisputeEscalated(
      OrderNumber orderNumber,
      String disputeId,
      Tenge amount,
      @Nullable String reason,
      @Nullable String networkReason,
      @Nullable Instant evidenceDue,
      Instant at)
      implements PaymentEvent {}

  /** The case went on, or the provider says something else of it; no money moved. */
  record DisputeUpdated(
      OrderNumber orderNumber,
      String disputeId,
      Dispute.Standing standing,
      @Nullable String reason,
      @Nullable String networkReason,
      @Nullable Instant evidenceDue,
      Instant at)
      implements PaymentEvent {}

  /**
   * The case is over.
   *
   * @param won whether the money stays, or comes back
   * @param phase as in {@link DisputeOpened}: of an inquiry no money comes back
   */
  record DisputeClosed(
      OrderNumber orderNumber,
      String disputeId,
      Tenge amount,
      boolean won,
      Instant at,
      Dispute.@Nullable Phase phase)
      implements PaymentEvent {

    public boolean movedMoney() {
      return phase != Dispute.Phase.INQUIRY;
    }
  }

  /** The scheme took back its decision. */
  record DisputeOverturned(
      OrderNumber orderNumber, String disputeId, Tenge amount, boolean won, Instant at)
      implements PaymentEvent {}

  /** Payment by instalments (B-5.8). */
  sealed interface InstalmentNews extends PaymentEvent permits InstalmentEvent {}

  /** Invoices, and money that passes no provider (B-5.5). */
  sealed interface BankEvent extends PaymentEvent {}

  /** What an issued invoice says otherwise: its term (B-12.1), or who is paid. */
  sealed interface InvoiceEvent extends BankEvent permits ForceMajeureNoted, BeneficiaryChanged {}

  /**
   * The order is paid to this invoice from now on; one before it no longer counts. Its components
   * mean what they mean in {@link Invoice}.
   */
  record InvoiceIssued(
      OrderNumber orderNumber,
      @PersonId String customerId,
      int ordinal,
      Tenge sum,
      Instant issuedAt,
      Instant due,
      int bankingDays,
      Invoice.@Nullable Beneficiary beneficiary,
      @Personal(purpose = "payment") Invoice.@Nullable Payer payer)
      implements BankEvent {}

  /**
   * Money came by itself, not by an attempt.
   *
   * @param number among the attempts: refunds name it
   * @param receiptId the receipt that proves it
   * @param at when it was credited
   * @param secured as in {@link PaymentAuthorized}
   */
  record MoneyReceived(
      OrderNumber orderNumber,
      int number,
      PaymentMeans means,
      String receiptId,
      Tenge amount,
      Instant at,
      Tenge secured)
      implements BankEvent {}

  /**
   * The payer leaves with the seller what is more than is owed.
   *
   * @param amount all of it, as it was then
   */
  record CreditKept(OrderNumber orderNumber, Tenge amount, String reason, String decidedBy)
      implements BankEvent {}

  /** Cash goes back by bank transfer: the rest is as in {@code AgreeBankTransfer}. */
  record BankTransferAgreed(
      OrderNumber orderNumber,
      String refundId,
      String whyNotInCash,
      String agreement,
      String recordedBy,
      Instant at)
      implements BankEvent {}

  /**
   * A refund of money that came by itself was made, as {@link RefundSucceeded} is by a provider.
   *
   * @param bankReference of the bank, or the fiscal receipt of a desk
   * @param means what it went back by; null in events of before cash was taken: by bank transfer
   * @param paidBy who gave cash back; null when a bank did
   */
  record RefundPaidOut(
      OrderNumber orderNumber,
      String refundId,
      int attempt,
      String bankReference,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId,
      Instant at,
      @Nullable PaymentMeans means,
      @Nullable String paidBy)
      implements BankEvent {

    public boolean wentOverDesk() {
      return means == PaymentMeans.CASH_AT_DESK;
    }
  }

  /**
   * Such a refund did not reach its payer; its amount is free again.
   *
   * @param hadSucceeded whether it had been told as paid out before
   */
  record PayoutReturned(
      OrderNumber orderNumber,
      String refundId,
      int attempt,
      Tenge amount,
      RefundCause cause,
      @Nullable String returnId,
      String reason,
      boolean hadSucceeded,
      Instant at)
      implements BankEvent {}

  /**
   * Evidence is to go to the bank, as it is frozen here (B-5.13).
   *
   * @param content what is sent; null when the person's data were erased
   * @param contentHash SHA-256 over it, hex: it proves what was sent after that, too
   */
  record EvidenceRequested(
      OrderNumber orderNumber,
      String sellerId,
      String disputeId,
      @PersonId String customerId,
      @Personal(purpose = "dispute") @Nullable PersonalText content,
      String contentHash,
      String submittedBy,
      Instant at)
      implements EffectRequested {}

  record EvidenceSubmitted(OrderNumber orderNumber, String disputeId, Instant at)
      implements PaymentEvent {}

  /**
   * The provider took none of the evidence.
   *
   * @param code the provider's
   */
  record EvidenceRefused(OrderNumber orderNumber, String disputeId, String code, Instant at)
      implements PaymentEvent {}

  /** What a return was to bring back has reached the buyer by a dispute that was lost. */
  record ReturnRefundCovered(
      OrderNumber orderNumber, String returnId, String disputeId, Tenge amount)
      implements PaymentEvent {}
}
