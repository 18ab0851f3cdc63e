package io.orderledger.payment.cash.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/** What is told or asked of one courier's cash. */
public sealed interface CourierCashCommand {

  /** The courier took cash for an order's goods: a fact, never refused. */
  record NoteCashTaken(
      String courier, OrderNumber orderNumber, String shipmentId, Tenge amount, Instant at)
      implements CourierCashCommand {}

  /**
   * The courier hands cash in: so much was counted.
   *
   * @param reference of the bank's or the desk's receipt
   * @param recordedBy an id of the staff
   */
  record HandInCash(
      String courier, Tenge amount, CashPlace into, String reference, String recordedBy, Instant at)
      implements CourierCashCommand {}
}
