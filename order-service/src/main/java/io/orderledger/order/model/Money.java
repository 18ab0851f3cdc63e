package io.orderledger.order.model;

import io.orderledger.shared.money.Tenge;

/**
 * What is known of an order's money: the payment facet of its status (B-1.5.1). The ledger itself
 * is payment's.
 *
 * @param held authorized and neither taken nor released
 * @param captured taken, in all
 * @param refunded given back, in all
 */
public record Money(Tenge held, Tenge captured, Tenge refunded) {

  public static final Money NONE = new Money(Tenge.ZERO, Tenge.ZERO, Tenge.ZERO);

  /** The payment facet. */
  public enum Standing {
    UNPAID,
    AUTHORIZED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED
  }

  Money authorized(Tenge amount) {
    return new Money(held.plus(amount), captured, refunded);
  }

  /** A capture takes the hold's money and releases the rest of it (B-5.4). */
  Money captured(Tenge amount) {
    return new Money(Tenge.ZERO, captured.plus(amount), refunded);
  }

  Money voided(Tenge amount) {
    return new Money(held.minus(amount).max(Tenge.ZERO), captured, refunded);
  }

  Money refunded(Tenge amount) {
    return new Money(held, captured, refunded.plus(amount));
  }

  /** The buyer's money within the seller's reach: held, or taken and not given back. */
  Tenge withinReach() {
    return held.plus(captured).minus(refunded).max(Tenge.ZERO);
  }

  boolean covers(Tenge total) {
    return !total.isMoreThan(captured);
  }

  public Standing standing() {
    if (captured.isPositive()) {
      if (refunded.isZero()) {
        return Standing.CAPTURED;
      }
      return captured.isMoreThan(refunded) ? Standing.PARTLY_REFUNDED : Standing.REFUNDED;
    }
    return held.isPositive() ? Standing.AUTHORIZED : Standing.UNPAID;
  }
}
