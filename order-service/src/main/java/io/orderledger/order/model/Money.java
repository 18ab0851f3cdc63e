package io.orderledger.order.model;

import io.orderledger.shared.money.Tenge;

/**
 * What is known of an order's money: the payment facet of its status (B-1.5.1). The ledger itself
 * is payment's.
 *
 * @param held authorized and neither taken nor released
 * @param captured taken, in all
 * @param refunded given back, in all
 * @param inPart whether what is held never came to what the order costs: a certificate holds its
 *     part, and the rest is not paid yet (B-3.4)
 */
public record Money(Tenge held, Tenge captured, Tenge refunded, boolean inPart) {

  public static final Money NONE = new Money(Tenge.ZERO, Tenge.ZERO, Tenge.ZERO, false);

  /** The payment facet. */
  public enum Standing {
    UNPAID,
    PARTLY_AUTHORIZED,
    AUTHORIZED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED
  }

  /**
   * Held besides what is held already.
   *
   * @param total what the order costs
   */
  Money authorized(Tenge amount, Tenge total) {
    boolean wasWhole = withinReach().isPositive() && !inPart;
    return new Money(held.plus(amount), captured, refunded, !wasWhole).costing(total);
  }

  /** The order costs another sum: what is held may come to it now. */
  Money costing(Tenge total) {
    return new Money(held, captured, refunded, inPart && total.isMoreThan(withinReach()));
  }

  /** A capture takes the hold's money and releases the rest of it (B-5.4). */
  Money captured(Tenge amount) {
    return new Money(Tenge.ZERO, captured.plus(amount), refunded, false);
  }

  Money voided(Tenge amount) {
    return new Money(held.minus(amount).max(Tenge.ZERO), captured, refunded, inPart);
  }

  Money refunded(Tenge amount) {
    return new Money(held, captured, refunded.plus(amount), inPart);
  }

  /** Whether nothing, or not enough, was ever there to pay the order with. */
  public boolean isAwaited() {
    return withinReach().isZero() || inPart;
  }

  /** The buyer's money within the seller's reach: held, or taken and not given back. */
  Tenge withinReach() {
    return held.plus(captured).minus(refunded).max(Tenge.ZERO);
  }

  public boolean covers(Tenge total) {
    return !total.isMoreThan(captured);
  }

  public Standing standing() {
    if (captured.isPositive()) {
      if (refunded.isZero()) {
        return Standing.CAPTURED;
      }
      return captured.isMoreThan(refunded) ? Standing.PARTLY_REFUNDED : Standing.REFUNDED;
    }
    if (held.isZero()) {
      return Standing.UNPAID;
    }
    return inPart ? Standing.PARTLY_AUTHORIZED : Standing.AUTHORIZED;
  }
}
