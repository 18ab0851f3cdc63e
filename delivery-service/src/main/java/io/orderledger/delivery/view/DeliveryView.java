package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order's delivery.
 *
 * @param confirmed whether the order's confirmation has reached delivery
 * @param paid whether the money for the order as it is now is held or taken
 * @param editing whether the goods wait for an edit of the order to be made
 * @param pickupPoint null for a courier
 * @param recipient null when nobody was named, or the person's data were erased
 * @param freeUntil last Almaty day of free storage; null when it never was on a shelf
 * @param promise as it was when the goods were handed over or came to the shelf; null for an order
 *     without a promised day
 * @param nextSteps what an operator may do next
 */
public record DeliveryView(
    OrderNumber orderNumber,
    DeliveryStatus status,
    DeliveryMethod method,
    @Nullable String pickupPoint,
    List<Items> items,
    boolean confirmed,
    boolean paid,
    boolean editing,
    @Nullable Recipient recipient,
    @Nullable LocalDate freeUntil,
    @Nullable Promise promise,
    List<String> nextSteps) {

  public static DeliveryView of(Delivery delivery) {
    Consignment consignment = delivery.consignment();
    DeliveryStatus status = DeliveryStatus.of(delivery.state());
    boolean confirmed = delivery.isConfirmed();
    boolean paid = delivery.isPaid();
    return new DeliveryView(
        consignment.orderNumber(),
        status,
        consignment.method(),
        consignment.pickupPoint(),
        consignment.items(),
        confirmed,
        paid,
        delivery.isBeingEdited(),
        delivery.recipient().orElse(null),
        delivery.readiness().map(MadeReadyForPickup::freeUntil).orElse(null),
        delivery.state().promise().orElse(null),
        status.nextSteps(
            consignment.method(),
            confirmed && paid && !delivery.isBeingEdited(),
            delivery.state().promise().filter(promise -> promise.standing().isLate()).isPresent()));
  }
}
