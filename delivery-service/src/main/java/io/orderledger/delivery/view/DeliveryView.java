package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.PreOrder;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order's delivery.
 *
 * @param confirmed whether the order's confirmation has reached delivery
 * @param paid whether the money for the order as it is now is held or taken
 * @param editing whether the goods wait for an edit of the order to be made
 * @param suspended whether a dispute about the payment, or a hold of the order, keeps the goods
 *     here (B-5.13, B-5.14)
 * @param carriage how a carrier brings them; null where none does
 * @param pickupPoint null unless they are collected
 * @param recipient null when nobody was named, or the person's data were erased
 * @param freeUntil last Almaty day of free storage of the only shipment; null when it never was on
 *     a shelf, and of several, where each says it by itself
 * @param promise of what has not left, else of what left last, as it was when that was handed over
 *     or came to the shelf; null for an order without a promised day
 * @param preOrders lines of what has not left that have a day of their own, since they are supplied
 *     later (B-4.7)
 * @param shipments what left, the first first; empty while everything is here
 * @param cashDue what is to be taken in cash when the goods change hands (B-5.2); zero when nothing
 *     is
 * @param nextSteps what an operator may do next with what has not left, or with the only shipment;
 *     of several, each says it by itself
 */
public record DeliveryView(
    OrderNumber orderNumber,
    DeliveryStatus status,
    DeliveryMethod method,
    @Nullable Carriage carriage,
    @Nullable String pickupPoint,
    List<Items> items,
    boolean confirmed,
    boolean paid,
    boolean editing,
    boolean suspended,
    @Nullable Recipient recipient,
    @Nullable LocalDate freeUntil,
    @Nullable Promise promise,
    List<PreOrder> preOrders,
    List<ShipmentView> shipments,
    Tenge cashDue,
    List<String> nextSteps) {

  public static DeliveryView of(Delivery delivery) {
    Consignment consignment = delivery.consignment();
    Optional<OneConsignment> here = delivery.here();
    List<ShipmentView> shipments =
        delivery.shipments().stream().map(each -> ShipmentView.of(each, delivery)).toList();
    Optional<ShipmentView> only =
        here.isEmpty() && shipments.size() == 1
            ? Optional.of(shipments.getFirst())
            : Optional.empty();
    return new DeliveryView(
        consignment.orderNumber(),
        delivery.services().isAccepted()
            ? DeliveryStatus.ACCEPTED
            : DeliveryStatus.of(delivery.state()),
        consignment.method(),
        consignment.carriage(),
        consignment.pickupPoint(),
        consignment.items(),
        delivery.isConfirmed(),
        delivery.isPaid(),
        delivery.isBeingEdited(),
        delivery.suspension().suspends(),
        delivery.recipient().orElse(null),
        only.map(ShipmentView::freeUntil).orElse(null),
        delivery.state().promise().orElse(null),
        here.map(DeliveryView::preOrders).orElse(List.of()),
        shipments,
        delivery.till().due(),
        here.map(each -> nextSteps(each, delivery))
            .or(() -> only.map(ShipmentView::nextSteps))
            .orElse(List.of()));
  }

  private static List<PreOrder> preOrders(OneConsignment here) {
    return switch (here) {
      case Preparing preparing -> preparing.consignment().preOrdersLeft();
      case Unknown _, Held _, Shipment _ -> List.of();
    };
  }

  private static List<String> nextSteps(OneConsignment here, Delivery delivery) {
    boolean suspended = delivery.suspension().suspends();
    return switch (here) {
      case Preparing preparing when delivery.services().isExpected() ->
          DeliveryStatus.PREPARING.nextStepsOfServices(
              !delivery.services().toRender().isEmpty(),
              preparing.isReleased()
                  && !suspended
                  && delivery.services().covers(preparing.consignment()));
      case Preparing preparing ->
          DeliveryStatus.PREPARING.nextSteps(
              preparing.consignment(), preparing.isReleased() && !suspended);
      case Unknown _, Held _, Shipment _ -> List.of();
    };
  }
}
