package io.orderledger.shared.event;

import org.jspecify.annotations.Nullable;

/**
 * How a carrier, a transport company, brings the goods (B-6.4, B-7.5).
 *
 * @param hirer who has the contract with the carrier
 * @param carrier the name of the one that the buyer hired; null while the seller has not chosen
 * @param paidOnReceipt whether the buyer pays the carrier when the goods come, and not in the order
 * @param riskFromCarrier whether risk passes when the carrier that the buyer hired has the goods
 */
public record Carriage(
    Hirer hirer, @Nullable String carrier, boolean paidOnReceipt, boolean riskFromCarrier) {

  /** Who has the contract with the carrier. */
  public enum Hirer {
    SELLER,
    BUYER
  }

  public boolean hiredByBuyer() {
    return hirer == Hirer.BUYER;
  }
}
