package io.orderledger.payment.certificate;

import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.Use;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it stands, for those who look after it. Its code is known to nobody here.
 *
 * @param amount what it was sold for
 * @param holder the customer it is named to; null for whoever bears the code
 * @param balance what is on it and reserved by no order
 * @param lots until when which part of that lasts
 * @param uses what orders took, and what came back
 */
record CertificateView(
    @Schema(example = "C7K2M9QXAB") String certificateId,
    @Schema(example = "goods") String sellerId,
    Tenge amount,
    @Nullable String holder,
    Tenge balance,
    List<LotLine> lots,
    List<UseLine> uses) {

  /**
   * A part that lasts until one day.
   *
   * @param lastDay the last Almaty date on which it can be used
   */
  @Schema(name = "CertificateLot")
  record LotLine(LocalDate lastDay, Tenge amount) {}

  /**
   * What an attempt to pay an order took.
   *
   * @param reserved in all, when it began
   * @param redeemed what of it paid
   * @param restored what of that came back by refunds
   */
  @Schema(name = "CertificateUse")
  record UseLine(
      OrderNumber orderNumber,
      int attempt,
      Use.Standing standing,
      Tenge reserved,
      Tenge redeemed,
      Tenge restored) {
    static UseLine of(Use use) {
      return new UseLine(
          use.order(), use.attempt(), use.standing(), use.amount(), use.redeemed(), use.restored());
    }
  }

  static CertificateView of(Certificate.Issued certificate) {
    return new CertificateView(
        certificate.id().value(),
        certificate.sellerId(),
        certificate.amount(),
        certificate.holder(),
        certificate.balance(),
        lots(certificate),
        certificate.uses().values().stream().map(UseLine::of).toList());
  }

  static List<LotLine> lots(Certificate.Issued certificate) {
    return certificate.lots().entrySet().stream()
        .map(lot -> new LotLine(lot.getKey(), lot.getValue()))
        .toList();
  }
}
