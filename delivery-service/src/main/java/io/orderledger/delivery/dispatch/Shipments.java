package io.orderledger.delivery.dispatch;

import io.orderledger.shared.identifier.OrderNumber;

/** Names of shipments: the order's number and a count, so that a waybill names its order. */
public final class Shipments {

  private Shipments() {}

  /** The shipment of an order that leaves in one piece. */
  public static String only(OrderNumber number) {
    return number + "-1";
  }
}
