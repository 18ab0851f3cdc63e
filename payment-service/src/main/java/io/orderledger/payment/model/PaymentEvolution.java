package io.orderledger.payment.model;

import io.orderledger.payment.model.PaymentEvent.AttemptClosed;
import io.orderledger.payment.model.PaymentEvent.AttemptFailed;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.BankEvent;
import io.orderledger.payment.model.PaymentEvent.CaptureFailed;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.OwedChanged;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.RefundReserved;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.PaymentEvent.RefundWithdrawn;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.payment.model.PaymentEvent.ShipmentConfirmed;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.money.Tenge;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How each event changes the state. */
public final class PaymentEvolution {

  private PaymentEvolution() {}

  /**
   * The state after the event.
   *
   * @throws IllegalStateException when the event cannot have happened in this state
   */
  public static Payment evolve(Payment state, PaymentEvent event) {
    if (event instanceof PaymentOpened first) {
      return new Payment.Open(
          Account.opened(first.orderNumber(), first.customerId(), first.sellerId(), first.owed()));
    }
    if (!(state instanceof Payment.Opened opened)) {
      throw new IllegalStateException("A payment begins with PaymentOpened, not with " + event);
    }
    if (event instanceof PaymentCancelled(var order, var withheld, var unsold)) {
      return new Payment.Cancelled(opened.account(), withheld);
    }
    return opened.with(after(opened.account(), event));
  }

  private static Account after(Account account, PaymentEvent event) {
    return switch (event) {
      case PaymentOpened e -> account;
      case PaymentCancelled e -> account;
      case OwedChanged e -> account.costing(e.owed(), e.edit());
      case ShipmentConfirmed e -> account.shippedOut();
      case AttemptRequested e ->
          account.with(Attempt.requested(e.attempt(), e.amount(), pledge(account, e), e.card()));
      case CardToKeep e -> attempt(account, e.attempt(), Attempt::cardKept);
      case IntentCreated e -> attempt(account, e.attempt(), a -> a.known(e.intentId()));
      case PaymentAuthorized e ->
          attempt(account, e.attempt(), a -> a.authorized(e.intentId(), e.amount()));
      case AttemptFailed e ->
          attempt(account, e.attempt(), a -> a.failed(e.intentId(), e.declineCode()));
      case CaptureRequested e -> attempt(account, e.attempt(), Attempt::captureAsked);
      case CaptureFailed e -> attempt(account, e.attempt(), a -> a.captureFailed(e.declineCode()));
      case PaymentCaptured e ->
          attempt(
              account,
              e.attempt(),
              a -> a.captured(e.intentId(), e.amount(), e.released()).takenOf(account.owed()));
      case VoidRequested e -> attempt(account, e.attempt(), Attempt::voidAsked);
      case AttemptClosed e -> attempt(account, e.attempt(), a -> a.closed(e.intentId()));
      case HoldReleased e -> attempt(account, e.attempt(), a -> a.released(e.amount()));
      case ReturnRefundOwed e -> account.withReturnRefundOwed(e.returnId(), e.amount());
      case RefundReserved e -> account.with(reserved(e));
      case RefundWithdrawn e ->
          refund(account, e.refundId(), r -> r.moved(RefundStatus.WITHDRAWN, null));
      case RefundRequested e -> requested(account, e);
      case RefundAccepted e ->
          refund(account, e.refundId(), r -> r.moved(r.status(), e.providerRefundId()));
      case RefundSucceeded e ->
          account.with(
              known(account, e.refundId(), e.attempt(), e.amount(), e.cause())
                  .moved(RefundStatus.SUCCEEDED, e.providerRefundId()));
      case RefundFailed e ->
          account.with(
              known(account, e.refundId(), e.attempt(), e.amount(), e.cause())
                  .moved(RefundStatus.FAILED, e.providerRefundId()));
      case InstalmentEvent e -> InstalmentRules.after(account, e);
      case BankEvent e -> BankEvolution.after(account, e);
      case PaymentEvent.Watched e -> account;
      case RightsAssigned e -> Assignments.after(account, e);
      case DisputeOpened e -> DisputeEvolution.opened(account, e);
      case DisputeEscalated e -> DisputeEvolution.escalated(account, e);
      case DisputeUpdated e -> DisputeEvolution.updated(account, e);
      case DisputeClosed e -> DisputeEvolution.closed(account, e);
      case DisputeOverturned e -> DisputeEvolution.overturned(account, e);
      case ReturnRefundCovered e -> DisputeEvolution.covered(account, e);
      case EvidenceRequested e -> DisputeEvolution.requested(account, e);
      case EvidenceSubmitted e -> DisputeEvolution.submitted(account, e);
      case EvidenceRefused e -> DisputeEvolution.refused(account, e);
    };
  }

  private static Account attempt(Account account, int number, UnaryOperator<Attempt> change) {
    return account.with(change.apply(account.attempt(number)));
  }

  private static @Nullable Pledge pledge(Account account, AttemptRequested e) {
    return e.certificateId() == null ? null : new Pledge(e.certificateId(), account.owed());
  }

  private static Account refund(Account account, String id, UnaryOperator<Refund> change) {
    Refund refund = account.refunds().get(id);
    return refund == null ? account : account.with(change.apply(refund));
  }

  private static Refund reserved(RefundReserved e) {
    return new Refund(
        e.refundId(),
        e.attempt(),
        e.amount(),
        RefundCause.OPERATOR,
        null,
        e.requestedBy(),
        RefundStatus.AWAITING_APPROVAL,
        null,
        false);
  }

  private static Account requested(Account account, RefundRequested e) {
    Refund refund =
        new Refund(
            e.refundId(),
            e.attempt(),
            e.amount(),
            e.cause(),
            e.returnId(),
            e.requestedBy(),
            RefundStatus.REQUESTED,
            null,
            false);
    Account after = account.with(refund);
    return e.retryOf() == null ? after : refund(after, e.retryOf(), Refund::replaced);
  }

  /** The refund, or one that was made at the provider and is new to us. */
  private static Refund known(
      Account account, String id, int attempt, Tenge amount, RefundCause cause) {
    return account
        .refunds()
        .getOrDefault(
            id,
            new Refund(
                id, attempt, amount, cause, null, null, RefundStatus.REQUESTED, null, false));
  }
}
