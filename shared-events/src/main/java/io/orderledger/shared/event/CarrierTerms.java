package io.orderledger.shared.event;

/**
 * How goods come by a carrier (B-6.4, B-7.5).
 *
 * @param payment where the cost of a carrier is paid that the seller hires
 * @param buyersCarrier whether the buyer may hire one instead
 * @param riskFromBuyersCarrier whether risk passes when the carrier that the buyer hired has the
 *     goods; else as ever, when the buyer has them
 */
public record CarrierTerms(Payment payment, boolean buyersCarrier, boolean riskFromBuyersCarrier) {

  /** Of an edition that says nothing of carriers. */
  public static final CarrierTerms WHEN_SILENT = new CarrierTerms(Payment.IN_ORDER, false, false);

  /** Where the cost is paid. */
  public enum Payment {
    /** With the goods, as a part of what the order costs. */
    IN_ORDER,
    /** To the carrier, when the goods come. */
    ON_RECEIPT,
    BUYERS_CHOICE
  }
}
