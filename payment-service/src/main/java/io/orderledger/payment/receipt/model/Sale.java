package io.orderledger.payment.receipt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order's receipts are written from.
 *
 * @param customerId who may see them
 * @param sellerName null when the offer does not name its seller; so is its number
 * @param vatPercent of the order's edition; null when the seller sells without VAT
 * @param business whether the buyer is one, who can have an invoice for VAT
 */
public record Sale(
    String customerId,
    String sellerId,
    @Nullable String sellerName,
    @Nullable String sellerBin,
    @Nullable Integer vatPercent,
    boolean business,
    List<Position> positions) {

  public Sale {
    positions = List.copyOf(positions);
  }

  Sale by(String name, String bin) {
    return new Sale(customerId, sellerId, name, bin, vatPercent, business, positions);
  }

  /** The same goods, another buyer's. */
  Sale to(String customer, boolean isBusiness) {
    return new Sale(customer, sellerId, sellerName, sellerBin, vatPercent, isBusiness, positions);
  }

  Sale of(List<Position> others) {
    return new Sale(customerId, sellerId, sellerName, sellerBin, vatPercent, business, others);
  }
}
