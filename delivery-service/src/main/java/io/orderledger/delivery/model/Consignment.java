package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to reach the buyer, how and by when; all but the day fixed when the order was placed.
 *
 * @param pickupPoint where it is collected; null for a courier
 * @param freeStorageDays calendar days of free storage after the ready notice (B-6.5)
 * @param lastDayGivesWay whether a last day that is not a working day ends on the next working day
 * @param paid what the order costs the buyer in all: no more than this is ever withheld (B-6.12)
 * @param promise null for an order from before days were promised
 */
public record Consignment(
    OrderNumber orderNumber,
    String customerId,
    DeliveryMethod method,
    @Nullable String pickupPoint,
    List<Items> items,
    int freeStorageDays,
    boolean lastDayGivesWay,
    Tenge paid,
    @Nullable Promise promise) {

  public Consignment {
    items = List.copyOf(items);
  }

  Consignment promised(Promise another) {
    return new Consignment(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        another);
  }
}
