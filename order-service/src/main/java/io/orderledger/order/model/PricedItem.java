package io.orderledger.order.model;

import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer wants of one product, at the catalogue's price of this moment.
 *
 * @param noReturnGround from the product's card; null when goods of proper quality can be returned
 */
public record PricedItem(
    String sku, String name, int quantity, Tenge unitPrice, @Nullable String noReturnGround) {}
