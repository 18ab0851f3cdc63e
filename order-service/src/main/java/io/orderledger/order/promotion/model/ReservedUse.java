package io.orderledger.order.promotion.model;

import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Uses;

/**
 * What an order takes of one of a promotion's limits.
 *
 * @param of whose use it is, as {@link Limit#countedFor} names it
 * @param amount one use, or pieces where the limit counts pieces
 */
public record ReservedUse(Limit limit, String of, long amount) {

  public static ReservedUse of(Uses.Use use) {
    return new ReservedUse(use.counter().limit(), use.counter().of(), use.amount());
  }
}
