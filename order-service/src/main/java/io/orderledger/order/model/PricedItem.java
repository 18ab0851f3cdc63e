package io.orderledger.order.model;

import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer wants of one product, at the catalogue's price of this moment.
 *
 * @param noReturnGround from the product's card; null when goods of proper quality can be returned
 * @param supply when it comes if it is ordered before it can be supplied; null for goods in stock
 */
public record PricedItem(
    String sku,
    String name,
    int quantity,
    Tenge unitPrice,
    @Nullable String noReturnGround,
    @Nullable Supply supply) {

  /** Goods in stock. */
  public PricedItem(
      String sku, String name, int quantity, Tenge unitPrice, @Nullable String noReturnGround) {
    this(sku, name, quantity, unitPrice, noReturnGround, null);
  }

  public PricedItem suppliedAs(@Nullable Supply another) {
    return new PricedItem(sku, name, quantity, unitPrice, noReturnGround, another);
  }
}
