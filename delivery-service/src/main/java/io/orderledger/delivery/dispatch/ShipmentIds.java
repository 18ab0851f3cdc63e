package io.orderledger.delivery.dispatch;

import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.store.Delivery;

/** Names of shipments: the order's number and a count, so that a waybill names its order. */
public final class ShipmentIds {

  private ShipmentIds() {}

  /** The name of what leaves next; while everything stays together, of all of it. */
  public static String next(Delivery delivery) {
    int count = delivery.state() instanceof InParts parts ? parts.shipments().size() + 1 : 1;
    return delivery.consignment().orderNumber() + "-" + count;
  }
}
