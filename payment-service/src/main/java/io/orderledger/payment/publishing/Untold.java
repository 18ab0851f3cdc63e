package io.orderledger.payment.publishing;

import io.orderledger.payment.card.model.CardEvent;
import io.orderledger.payment.card.model.CardEvent.CardForgotten;
import io.orderledger.payment.card.model.CardEvent.CardRevoked;
import io.orderledger.payment.card.model.CardEvent.CardSaved;
import io.orderledger.payment.card.model.CardEvent.ConsentGiven;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.cash.model.CourierCashEvent.CashEntrusted;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateExpired;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateIssued;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRedeemed;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReleased;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReserved;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRestored;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent;
import io.orderledger.payment.evidence.file.model.EvidenceFileEvent.FileKept;
import io.orderledger.payment.reconciliation.model.SettlementEvent;
import io.orderledger.payment.reconciliation.model.SettlementEvent.FeesCharged;
import io.orderledger.payment.reconciliation.model.SettlementEvent.PayoutCredited;
import io.orderledger.shared.event.IntegrationEvent;
import java.util.List;

/**
 * Families of which nothing is told so far; each event is named, so that a new one is thought of.
 */
final class Untold {

  private Untold() {}

  /** Between a customer and the seller; what a card paid is told of the payment. */
  static List<IntegrationEvent> of(CardEvent event) {
    return switch (event) {
      case ConsentGiven _,
          CardSaved _,
          CardEvent.ChargeAdmitted _,
          CardRevoked _,
          CardForgotten _ ->
          List.of();
    };
  }

  /** What a certificate paid is told of the payment. */
  static List<IntegrationEvent> of(CertificateEvent event) {
    return switch (event) {
      case CertificateIssued _,
          ShareReserved _,
          ShareRedeemed _,
          ShareReleased _,
          ShareRestored _,
          CertificateExpired _ ->
          List.of();
    };
  }

  /** Between the seller and its couriers. */
  static List<IntegrationEvent> of(CourierCashEvent event) {
    return switch (event) {
      case CashEntrusted _, CashHandedIn _ -> List.of();
    };
  }

  /** Between an operator and a bank. */
  static List<IntegrationEvent> of(EvidenceFileEvent event) {
    return switch (event) {
      case FileKept _ -> List.of();
    };
  }

  /** Between the seller and its providers. */
  static List<IntegrationEvent> of(SettlementEvent event) {
    return switch (event) {
      case FeesCharged _, PayoutCredited _ -> List.of();
    };
  }
}
