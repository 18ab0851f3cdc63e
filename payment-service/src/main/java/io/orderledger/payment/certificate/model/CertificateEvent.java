package io.orderledger.payment.certificate.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a certificate. Dates are Almaty's. */
public sealed interface CertificateEvent {

  CertificateId certificateId();

  /**
   * It was sold.
   *
   * @param holder the customer it is named to; null for whoever bears the code
   * @param codeHash SHA-256 of the code's secret part, in hexadecimal
   */
  record CertificateIssued(
      CertificateId certificateId,
      String sellerId,
      Tenge amount,
      @Nullable String holder,
      LocalDate lastDay,
      String codeHash,
      String issuedBy)
      implements CertificateEvent {}

  /**
   * An attempt to pay an order took its share.
   *
   * @param taken what lasts shortest first
   */
  record ShareReserved(
      CertificateId certificateId,
      OrderNumber order,
      int attempt,
      String customerId,
      List<Lot> taken,
      LocalDate on)
      implements CertificateEvent {

    public ShareReserved {
      taken = List.copyOf(taken);
    }
  }

  /**
   * The share paid.
   *
   * @param amount what of it did
   * @param givenBack the rest, with how long it lasts from now on; empty when all of it paid
   */
  record ShareRedeemed(
      CertificateId certificateId,
      OrderNumber order,
      int attempt,
      Tenge amount,
      List<Lot> givenBack,
      LocalDate on)
      implements CertificateEvent {

    public ShareRedeemed {
      givenBack = List.copyOf(givenBack);
    }
  }

  /** The share is on the certificate again; it paid for nothing. */
  record ShareReleased(
      CertificateId certificateId,
      OrderNumber order,
      int attempt,
      List<Lot> givenBack,
      LocalDate on)
      implements CertificateEvent {

    public ShareReleased {
      givenBack = List.copyOf(givenBack);
    }
  }

  /** A refund put back what had paid. */
  record ShareRestored(
      CertificateId certificateId,
      OrderNumber order,
      int attempt,
      String refundId,
      List<Lot> givenBack,
      LocalDate on)
      implements CertificateEvent {

    public ShareRestored {
      givenBack = List.copyOf(givenBack);
    }

    public Tenge amount() {
      return Lot.sum(givenBack);
    }
  }

  /** Its time is over: this much can never be used. */
  record CertificateExpired(CertificateId certificateId, List<Lot> lots, LocalDate on)
      implements CertificateEvent {

    public CertificateExpired {
      lots = List.copyOf(lots);
    }

    public Tenge amount() {
      return Lot.sum(lots);
    }
  }
}
