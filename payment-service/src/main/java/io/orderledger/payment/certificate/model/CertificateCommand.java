package io.orderledger.payment.certificate.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked of a certificate. */
public sealed interface CertificateCommand {

  /**
   * It was sold.
   *
   * @param holder the customer it is named to; null for whoever bears the code
   * @param lastDay the last Almaty date on which it can be used
   * @param codeHash of the code; the code itself is nowhere kept
   * @param today the Almaty date
   */
  record IssueCertificate(
      CertificateId certificateId,
      String sellerId,
      Tenge amount,
      @Nullable String holder,
      LocalDate lastDay,
      String codeHash,
      String issuedBy,
      LocalDate today)
      implements CertificateCommand {}

  /**
   * An attempt to pay an order wants as much of it as there is, and no more than this. Asked again
   * for the same attempt, nothing more is taken.
   */
  record ReserveShare(
      OrderNumber order,
      int attempt,
      String sellerId,
      String customerId,
      Tenge atMost,
      LocalDate today)
      implements CertificateCommand {}

  /** What was reserved pays, or a part of it; the rest comes back. */
  record RedeemShare(OrderNumber order, int attempt, Tenge amount, GivenBack rest)
      implements CertificateCommand {}

  /** What was reserved is not needed. */
  record ReleaseShare(OrderNumber order, int attempt, GivenBack share)
      implements CertificateCommand {}

  /** A refund of what it paid; told again under the same id, it comes back once. */
  record RestoreShare(
      OrderNumber order, int attempt, String refundId, Tenge amount, GivenBack share)
      implements CertificateCommand {}

  /** Takes off what cannot be used any more. */
  record ExpireCertificate(LocalDate today) implements CertificateCommand {}
}
