package io.orderledger.order.tariff.model;

import io.orderledger.shared.event.Carriage.Hirer;
import org.jspecify.annotations.Nullable;

/**
 * How the buyer wants a carrier to bring the goods (B-6.4, B-7.5).
 *
 * @param hirer who has the contract with it
 * @param name of the one that the buyer hired; else null
 * @param paidOnReceipt whether the buyer pays it when the goods come; null for as the terms say
 */
public record WantedCarrier(Hirer hirer, @Nullable String name, @Nullable Boolean paidOnReceipt) {

  /** One that the seller chooses, paid as the terms say. */
  public static final WantedCarrier OF_SELLER = new WantedCarrier(Hirer.SELLER, null, null);
}
