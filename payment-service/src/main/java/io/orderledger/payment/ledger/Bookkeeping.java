package io.orderledger.payment.ledger;

import static io.orderledger.payment.ledger.LedgerAccount.CERTIFICATES;
import static io.orderledger.payment.ledger.LedgerAccount.CERTIFICATES_EXPIRED;
import static io.orderledger.payment.ledger.LedgerAccount.CERTIFICATES_SOLD;
import static io.orderledger.payment.ledger.LedgerAccount.CHARGEBACK_LOSS;
import static io.orderledger.payment.ledger.LedgerAccount.CUSTOMER_RECEIVABLE;
import static io.orderledger.payment.ledger.LedgerAccount.DISPUTED;
import static io.orderledger.payment.ledger.LedgerAccount.HELD_AT_PROVIDER;
import static io.orderledger.payment.ledger.LedgerAccount.HELD_FOR_CUSTOMER;
import static io.orderledger.payment.ledger.LedgerAccount.PROVIDER_CLEARING;
import static io.orderledger.payment.ledger.LedgerAccount.REFUNDS_PAYABLE;
import static io.orderledger.payment.ledger.LedgerAccount.SALES;
import static io.orderledger.payment.ledger.LedgerAccount.SALES_RETURNED;
import static io.orderledger.payment.ledger.LedgerTransaction.move;
import static io.orderledger.payment.ledger.LedgerTransaction.nothing;

import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateExpired;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateIssued;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRedeemed;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReleased;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReserved;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRestored;
import io.orderledger.payment.model.CertificateIntent;
import io.orderledger.payment.model.InstalmentEvent;
import io.orderledger.payment.model.PaymentEvent;
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
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.model.RightsAssigned;
import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * What each event posts. A pure function of the event, so that the postings can be made again from
 * the history at any time and come out the same; a hold is posted once and ended once, by capture
 * or by release.
 */
public final class Bookkeeping {

  private Bookkeeping() {}

  public static LedgerTransaction post(PaymentEvent event) {
    return switch (event) {
      case PaymentOpened e -> move(e.owed(), CUSTOMER_RECEIVABLE, SALES);
      case PaymentCancelled e -> move(e.unsold(), SALES, CUSTOMER_RECEIVABLE);
      case OwedChanged e ->
          e.more().isNegative()
              ? move(e.more().negated(), SALES, CUSTOMER_RECEIVABLE)
              : move(e.more(), CUSTOMER_RECEIVABLE, SALES);
      case PaymentAuthorized e -> move(e.amount(), HELD_AT_PROVIDER, HELD_FOR_CUSTOMER);
      case PaymentCaptured e ->
          endOfHold(e.fromHold().plus(e.released()))
              .and(move(e.amount(), payer(e.intentId()), CUSTOMER_RECEIVABLE));
      case HoldReleased e -> endOfHold(e.amount());
      case RefundRequested e -> move(e.amount(), ground(e.cause()), REFUNDS_PAYABLE);
      case RefundSucceeded e -> succeeded(e);
      case RefundFailed e -> failed(e);
      case DisputeOpened e ->
          e.movedMoney() ? move(e.amount(), DISPUTED, PROVIDER_CLEARING) : nothing();
      case DisputeEscalated e -> move(e.amount(), DISPUTED, PROVIDER_CLEARING);
      case DisputeClosed e ->
          e.movedMoney()
              ? move(e.amount(), e.won() ? PROVIDER_CLEARING : CHARGEBACK_LOSS, DISPUTED)
              : nothing();
      case DisputeOverturned e ->
          e.won()
              ? move(e.amount(), PROVIDER_CLEARING, CHARGEBACK_LOSS)
              : move(e.amount(), CHARGEBACK_LOSS, PROVIDER_CLEARING);
      case AttemptRequested e -> nothing();
      case IntentCreated e -> nothing();
      case CardToKeep e -> nothing();
      case AttemptFailed e -> nothing();
      case ShipmentConfirmed e -> nothing();
      case CaptureRequested e -> nothing();
      case CaptureFailed e -> nothing();
      case VoidRequested e -> nothing();
      case AttemptClosed e -> nothing();
      case ReturnRefundOwed e -> nothing();
      case RefundReserved e -> nothing();
      case RefundWithdrawn e -> nothing();
      case RefundAccepted e -> nothing();
      case InstalmentEvent e -> nothing();
      case BankEvent e -> BankBookkeeping.post(e);
      case PaymentEvent.Watched e -> nothing();
      case RightsAssigned e -> nothing();
      case DisputeUpdated e -> nothing();
      case EvidenceRequested e -> nothing();
      case EvidenceSubmitted e -> nothing();
      case EvidenceRefused e -> nothing();
      case ReturnRefundCovered e -> nothing();
    };
  }

  /**
   * What a certificate's event posts. What it pays for and gets back of an order, the order's
   * payment posts: each movement is in the books once.
   */
  public static LedgerTransaction post(CertificateEvent event) {
    return switch (event) {
      case CertificateIssued e -> move(e.amount(), CERTIFICATES_SOLD, CERTIFICATES);
      case CertificateExpired e -> move(e.amount(), CERTIFICATES, CERTIFICATES_EXPIRED);
      case ShareReserved e -> nothing();
      case ShareRedeemed e -> nothing();
      case ShareReleased e -> nothing();
      case ShareRestored e -> nothing();
    };
  }

  private static LedgerTransaction endOfHold(Tenge amount) {
    return move(amount, HELD_FOR_CUSTOMER, HELD_AT_PROVIDER);
  }

  private static LedgerTransaction succeeded(RefundSucceeded e) {
    return isOurs(e.cause())
        ? move(e.amount(), REFUNDS_PAYABLE, payer(e.providerRefundId()))
        : move(e.amount(), ground(e.cause()), payer(e.providerRefundId()));
  }

  private static LedgerTransaction failed(RefundFailed e) {
    LedgerTransaction moneyBack =
        e.hadSucceeded()
            ? move(
                e.amount(),
                payer(e.providerRefundId()),
                isOurs(e.cause()) ? REFUNDS_PAYABLE : ground(e.cause()))
            : nothing();
    return isOurs(e.cause())
        ? moneyBack.and(move(e.amount(), REFUNDS_PAYABLE, ground(e.cause())))
        : moneyBack;
  }

  /**
   * Where what was taken is, and what goes back comes from.
   *
   * @param id of the intent or the refund at its provider; null is a card's
   */
  private static LedgerAccount payer(@Nullable String id) {
    return CertificateIntent.isOne(id) ? CERTIFICATES : PROVIDER_CLEARING;
  }

  /** A refund made at the provider was never payable here: it is known only when it is done. */
  private static boolean isOurs(RefundCause cause) {
    return cause != RefundCause.PROVIDER;
  }

  static LedgerAccount ground(RefundCause cause) {
    return switch (cause) {
      case CANCELLATION, EXCESS -> CUSTOMER_RECEIVABLE;
      case RETURN, OPERATOR, PROVIDER -> SALES_RETURNED;
    };
  }
}
