package io.orderledger.payment.cash.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/** What happened to one courier's cash. */
public sealed interface CourierCashEvent {

  /** An id of the staff. */
  String courier();

  /** The courier took it for an order's goods, and holds it. The order's payment posts it. */
  record CashEntrusted(
      String courier, OrderNumber orderNumber, String shipmentId, Tenge amount, Instant at)
      implements CourierCashEvent {}

  /**
   * So much was counted when the courier handed cash in.
   *
   * @param held what the courier was known to hold: more than was handed in is a shortage, less a
   *     surplus; negative after an earlier surplus
   */
  record CashHandedIn(
      String courier,
      Tenge amount,
      CashPlace into,
      String reference,
      Tenge held,
      String recordedBy,
      Instant at)
      implements CourierCashEvent {

    /** What is missing; zero when nothing is. It stays with the courier, who owes it. */
    public Tenge shortage() {
      return held.minus(amount).max(Tenge.ZERO);
    }

    /**
     * What is too much; zero when nothing is. A hand-over that is told later takes it away again.
     */
    public Tenge surplus() {
      return amount.minus(held.max(Tenge.ZERO)).max(Tenge.ZERO);
    }
  }
}
