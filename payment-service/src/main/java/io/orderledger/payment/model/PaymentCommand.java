package io.orderledger.payment.model;

import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a payment or told to it. A {@link Request} may be refused; a {@link Fact} never
 * is once the payment is open: it happened, and is recorded and answered.
 */
public sealed interface PaymentCommand {

  /** Somebody wants something. */
  sealed interface Request extends PaymentCommand {}

  /** Something happened outside, at the provider or in another service. */
  sealed interface Fact extends PaymentCommand {}

  /** What is asked about an order's instalments. */
  sealed interface InstalmentRequest extends Request
      permits InstalmentCommand.ApplyForInstalments {}

  /** What happened to them. */
  sealed interface InstalmentFact extends Fact
      permits InstalmentCommand.OfferInstalments, InstalmentCommand.RecordUnderContract {}

  /**
   * An order was placed: so much is owed for it.
   *
   * @param offerEdition null when it is not known: then no sign of fraud is heeded
   * @param recipientName as in {@link PaymentEvent.PaymentOpened}
   */
  record OpenPayment(
      OrderNumber orderNumber,
      @PersonId String customerId,
      String sellerId,
      Tenge owed,
      @Nullable String offerEdition,
      @Personal(purpose = "payment") @Nullable PersonalText recipientName)
      implements Fact {

    /** Of an edition that is not known. */
    public OpenPayment(OrderNumber orderNumber, String customerId, String sellerId, Tenge owed) {
      this(orderNumber, customerId, sellerId, owed, null, null);
    }
  }

  /** What is told about signs of fraud. */
  sealed interface WatchFact extends Fact permits FraudFact {}

  /** Whose the order is (B-15.6). */
  sealed interface OwnerFact extends Fact permits NoteAssignment {}

  /**
   * The order was edited, and costs another sum (B-4.3).
   *
   * @param edit counts the order's edits, from 1
   */
  record ChangeOwed(int edit, Tenge owed, Instant at) implements Fact {}

  /** The buyer wants to pay what is still owed. */
  record RequestAttempt() implements Request {}

  /** The same with a saved card, or with one that is to be saved (B-5.3). */
  record RequestCardAttempt(CardUse card) implements Request {}

  /**
   * The buyer wants to pay what is still owed with a purchased certificate, or as much of it as the
   * certificate has (B-3.4).
   *
   * @param certificateId the id that is no secret
   * @param usable what could be used of it a moment ago; its own stream decides
   */
  record PayByCertificate(String certificateId, Tenge usable) implements Request {}

  /**
   * The goods left for the buyer, or wait on the shelf, or services can be rendered: the money is
   * taken (B-5.4, A-4.2.4).
   *
   * @param shipmentId of the goods; for services the order's number
   */
  record ConfirmShipment(String shipmentId) implements Fact {}

  /**
   * The order is cancelled.
   *
   * @param withheld documented cost to keep from what was paid (B-6.12), not negative
   */
  record CancelOrder(Tenge withheld) implements Fact {}

  /** An operator wants money to go back; another person must approve. */
  record RequestRefund(Tenge amount, String reason, String requestedBy) implements Request {}

  /** The second person's word. */
  record ApproveRefund(String refundId, String approvedBy) implements Request {}

  /** An operator, the one who asked or another, takes back a refund that nobody has approved. */
  record WithdrawRefund(String refundId, String reason, String withdrawnBy) implements Request {}

  /** An operator wants a failed refund to be tried again, for the same ground. */
  record RetryRefund(String refundId, String requestedBy) implements Request {}

  /**
   * An operator submits evidence in a dispute, once (B-5.13).
   *
   * @param content what the bank is to read, as the provider's adapter takes it; null when it was
   *     not composed, because no evidence was awaited
   * @param contentHash SHA-256 over it, hex; empty without it
   */
  record SubmitEvidence(
      String disputeId,
      @PersonId String customerId,
      @Personal(purpose = "dispute") @Nullable PersonalText content,
      String contentHash,
      String submittedBy,
      Instant at)
      implements Request {}

  /** Returned goods were accepted: this much is owed back (B-9.5). */
  record RefundReturn(String returnId, Tenge amount) implements Request {}

  /** The provider made the intent that an attempt asked for. */
  record RecordIntentCreated(int attempt, String intentId) implements Fact {}

  /**
   * The provider holds the money.
   *
   * @param at the provider's moment
   */
  record RecordAuthorized(int attempt, String intentId, Tenge amount, Instant at) implements Fact {}

  /**
   * An attempt was declined.
   *
   * @param intentId null when it failed before there was one
   * @param declineCode null when the provider gave none
   */
  record RecordAttemptFailed(
      int attempt, @Nullable String intentId, @Nullable String declineCode, Instant at)
      implements Fact {}

  /**
   * The provider took the money.
   *
   * @param authorized what had been held: a capture known first says so too
   */
  record RecordCaptured(int attempt, String intentId, Tenge authorized, Tenge captured, Instant at)
      implements Fact {}

  /** The intent was cancelled at the provider; whatever it held is free again. */
  record RecordClosed(int attempt, String intentId, Instant at) implements Fact {}

  /**
   * The provider refused for good to take what it held, because the intent is over: the hold
   * expired, or was cancelled there.
   */
  record RecordCaptureFailed(int attempt, String intentId, String declineCode, Instant at)
      implements Fact {}

  /** The provider took on a refund and has not settled it yet. */
  record RecordRefundAccepted(String refundId, String providerRefundId) implements Fact {}

  /**
   * A refund reached the buyer's bank.
   *
   * @param refundId ours, or the provider's when it was made there and not by us
   * @param attempt the attempt that had paid
   */
  record RecordRefundSucceeded(
      String refundId, int attempt, String providerRefundId, Tenge amount, Instant at)
      implements Fact {}

  /**
   * A refund failed, perhaps after it had seemed to succeed.
   *
   * @param providerRefundId null when the provider refused to make one
   */
  record RecordRefundFailed(
      String refundId,
      int attempt,
      @Nullable String providerRefundId,
      Tenge amount,
      String failureCode,
      Instant at)
      implements Fact {}

  /** The provider took the evidence for the bank. */
  record RecordEvidenceSubmitted(String disputeId, Instant at) implements Fact {}

  /** The provider took none of it, and would not. */
  record RecordEvidenceRefused(String disputeId, String code, Instant at) implements Fact {}

  /** How a dispute stands, as the provider says at a moment (B-5.13). */
  record RecordDispute(
      String disputeId,
      int attempt,
      Tenge amount,
      Dispute.Standing standing,
      Dispute.Details details)
      implements Fact {}

  /** What happened to an order's invoice, or to money that passes no provider. */
  sealed interface BankFact extends Fact {}

  /** What an issued invoice has to say otherwise: its term (B-12.1), or who is paid. */
  sealed interface InvoiceFact extends BankFact permits NoteForceMajeure, ChangeBeneficiary {}

  /** What is asked about money that passes no provider. */
  sealed interface BankRequest extends Request {}

  /**
   * The order is paid by bank transfer: an invoice over what it costs is issued, once.
   *
   * @param bankingDays in which it is due
   * @param at of its issue
   */
  record IssueInvoice(
      @PersonId String customerId,
      int bankingDays,
      Invoice.@Nullable Beneficiary beneficiary,
      @Personal(purpose = "payment") Invoice.@Nullable Payer payer,
      Instant at)
      implements BankFact {}

  /**
   * Money came by itself, whether or not it was expected.
   *
   * @param means any but a card
   * @param receiptId names the receipt; told twice, it is recorded once
   * @param at when it was credited
   */
  record RecordMoneyReceived(PaymentMeans means, String receiptId, Tenge amount, Instant at)
      implements BankFact {}

  /** The payer's word about what is more than is owed. */
  record DecideCredit(CreditChoice choice, String reason, String decidedBy)
      implements BankRequest {}

  /** What a payer may say about it. */
  enum CreditChoice {
    REFUND,
    /** It stays with the seller: the order may come to cost more, or it is refunded later. */
    KEEP
  }

  /**
   * The buyer agreed to have cash back by bank transfer, since it cannot be given back as it came
   * (B-5.11).
   *
   * @param whyNotInCash why it is impossible; no personal data
   * @param agreement where the buyer's word is kept; no personal data
   */
  record AgreeBankTransfer(
      String refundId, String whyNotInCash, String agreement, String recordedBy, Instant at)
      implements BankRequest {}

  /**
   * A refund of cash was given to the buyer at a desk.
   *
   * @param fiscalReceipt the receipt of the refund (B-5.9)
   */
  record PayOutAtDesk(String refundId, String fiscalReceipt, String paidBy, Instant at)
      implements BankRequest {}

  /** An operator had the bank pay a refund out. */
  record ConfirmPayout(String refundId, String bankReference, Instant at) implements BankRequest {}

  /** The bank did not pay a refund out, or sent it back. */
  record ReportPayoutReturned(String refundId, String reason, Instant at) implements BankRequest {}
}
