package io.orderledger.payment.publishing;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.messaging.Publisher;
import io.orderledger.payment.card.model.CardEvent;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent;
import io.orderledger.payment.model.InstalmentEvent;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.AttemptClosed;
import io.orderledger.payment.model.PaymentEvent.AttemptFailed;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.BankEvent;
import io.orderledger.payment.model.PaymentEvent.CaptureFailed;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.RefundReserved;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.PaymentEvent.RefundWithdrawn;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.payment.model.PaymentEvent.ShipmentConfirmed;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.payment.model.ProviderMeans;
import io.orderledger.payment.model.RightsAssigned;
import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.payment.reconciliation.model.SettlementEvent;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PaymentFact;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the others are told of a payment. Each family's switch names every event of it, so that a
 * new one does not compile before somebody says whom it is told to.
 */
@Component
public final class PaymentPublisher implements Publisher {

  @Override
  public List<IntegrationEvent> translate(RecordedEvent event) {
    return switch (event.payload()) {
      case PaymentEvent payment -> translate(payment, event.occurredAt());
      case ReceiptEvent receipt -> ReceiptNews.of(receipt);
      case MandateEvent mandate -> MandateNews.of(mandate);
      case CardEvent card -> Untold.of(card);
      case CertificateEvent certificate -> Untold.of(certificate);
      case CourierCashEvent cash -> Untold.of(cash);
      case SettlementEvent settlement -> Untold.of(settlement);
      case EvidenceFileEvent file -> Untold.of(file);
      default ->
          throw new IllegalStateException(
              "No translation for " + event.type() + ": nothing is passed over in silence.");
    };
  }

  private static List<IntegrationEvent> translate(PaymentEvent event, Instant occurredAt) {
    return switch (event) {
      case PaymentEvent.PaymentAuthorized e ->
          List.of(
              new PaymentFact.PaymentAuthorized(
                  e.orderNumber(), e.attempt(), e.amount(), e.at(), e.secured()));
      case AttemptFailed e ->
          List.of(
              new PaymentFact.PaymentFailed(
                  e.orderNumber(), e.attempt(), e.declineCode(), e.at(), e.scheduled()));
      // The hold's release is told too; this says that the buyer must pay anew.
      case CaptureFailed e ->
          List.of(
              new PaymentFact.PaymentFailed(
                  e.orderNumber(), e.attempt(), e.declineCode(), e.at(), null));
      case PaymentEvent.PaymentCaptured e ->
          List.of(
              new PaymentFact.PaymentCaptured(e.orderNumber(), e.amount(), e.at(), e.secured()));
      case HoldReleased e ->
          List.of(new PaymentFact.PaymentVoided(e.orderNumber(), e.amount(), e.at(), e.secured()));
      case RefundSucceeded e ->
          List.of(
              new PaymentFact.PaymentRefunded(
                  e.orderNumber(),
                  e.refundId(),
                  e.returnId(),
                  e.amount(),
                  e.at(),
                  ProviderMeans.of(e.providerRefundId())));
      case PaymentEvent.RefundFailed e ->
          List.of(
              new PaymentFact.RefundFailed(
                  e.orderNumber(), e.refundId(), e.returnId(), e.amount(), e.at()));
      case PaymentOpened e -> List.of();
      case PaymentEvent.OwedChanged e ->
          List.of(
              new PaymentFact.OwedChanged(
                  e.orderNumber(), e.edit(), e.owed(), e.secured(), e.at()));
      case AttemptRequested e -> List.of();
      case IntentCreated e -> List.of();
      case CardToKeep e -> List.of(); // What is said of cards concerns nobody else.
      case ShipmentConfirmed e -> List.of();
      case CaptureRequested e -> List.of();
      case VoidRequested e -> List.of();
      case AttemptClosed e -> List.of();
      case PaymentCancelled e -> List.of();
      case ReturnRefundOwed e -> List.of();
      case RefundReserved e -> List.of();
      case RefundWithdrawn e -> List.of();
      case RefundRequested e -> List.of();
      case RefundAccepted e -> List.of();
      case InstalmentEvent e -> List.of();
      case BankEvent e -> BankNews.of(e);
      case PaymentEvent.Watched e -> SuspicionNews.of(e);
      case RightsAssigned e -> List.of(); // The order stage told it.
      case PaymentEvent.DisputeOpened e -> e.movedMoney() ? List.of(opened(e)) : List.of();
      case DisputeEscalated e ->
          List.of(
              new PaymentFact.DisputeOpened(
                  e.orderNumber(), e.disputeId(), e.amount(), e.reason(), e.evidenceDue(), e.at()));
      case PaymentEvent.DisputeClosed e ->
          e.movedMoney()
              ? List.of(
                  new PaymentFact.DisputeClosed(
                      e.orderNumber(), e.disputeId(), e.amount(), e.won(), e.at()))
              : List.of();
      case ReturnRefundCovered e ->
          List.of(
              new PaymentFact.ReturnCovered(
                  e.orderNumber(), e.returnId(), e.disputeId(), e.amount(), occurredAt));
      case DisputeUpdated e -> List.of();
      case EvidenceRequested e -> List.of();
      case EvidenceSubmitted e -> List.of();
      case EvidenceRefused e -> List.of();
      case DisputeOverturned e -> List.of();
    };
  }

  private static PaymentFact opened(PaymentEvent.DisputeOpened e) {
    return new PaymentFact.DisputeOpened(
        e.orderNumber(), e.disputeId(), e.amount(), e.reason(), e.evidenceDue(), e.at());
  }
}
