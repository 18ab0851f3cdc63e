package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to reach the buyer, how and by when, as the order was placed and last edited.
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

  /** As the order is after an edit; the terms are those of its placement (B-15.1). */
  Consignment edited(ApplyEdit edit) {
    return new Consignment(
        orderNumber,
        customerId,
        edit.method(),
        edit.pickupPoint(),
        edit.items(),
        freeStorageDays,
        lastDayGivesWay,
        edit.total(),
        edit.promise() == null ? promise : edit.promise());
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

  /** At another price of the whole order. */
  Consignment costing(Tenge total) {
    return new Consignment(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        total,
        promise);
  }

  /** Only these of the items: a shipment of its own, promised for the same day. */
  Consignment only(List<Items> some) {
    return new Consignment(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        some,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        promise);
  }

  /** What stays when these of the items leave; may have no items. */
  Consignment without(List<Items> some) {
    return only(
        items.stream()
            .map(each -> new Items(each.line(), each.quantity() - pieces(some, each.line())))
            .filter(each -> each.quantity() > 0)
            .toList());
  }

  /** How many pieces of a line are among these. */
  static int pieces(List<Items> some, int line) {
    return some.stream().filter(each -> each.line() == line).mapToInt(Items::quantity).sum();
  }
}
