package io.orderledger.returns.model;

import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * One line of the order.
 *
 * @param net what all its pieces cost together after discounts
 * @param noReturnGround why its goods of proper quality cannot go back; null when they can
 */
public record PurchasedLine(
    int line, String sku, int quantity, Tenge net, @Nullable String noReturnGround) {}
