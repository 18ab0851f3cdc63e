package io.orderledger.delivery.store;

import io.orderledger.delivery.model.AssignmentEvent.PickupCodeReplaced;
import io.orderledger.delivery.model.AssignmentEvent.RightsAssigned;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryEvent.StorageRestarted;
import io.orderledger.delivery.model.DeliveryHistory;
import io.orderledger.delivery.model.DeliveryState;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InParts;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.PickupCode;
import io.orderledger.delivery.model.Recipient;
import io.orderledger.delivery.model.Services;
import io.orderledger.delivery.model.StorageRecounted;
import io.orderledger.delivery.model.Suspension;
import io.orderledger.delivery.model.Till;
import io.orderledger.shared.event.Waybill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One order's delivery: its state, and the events behind it. */
public record Delivery(DeliveryState state, DeliveryPrepared prepared, List<DeliveryEvent> events) {

  static Delivery of(List<DeliveryEvent> events) {
    DeliveryState state = DeliveryHistory.BEGINNING;
    for (DeliveryEvent event : events) {
      state = DeliveryHistory.evolve(state, event);
    }
    return new Delivery(state, (DeliveryPrepared) events.getFirst(), events);
  }

  /** As the order was placed and last edited, for whom it belongs to. */
  public Consignment consignment() {
    Consignment ordered =
        lastEdit().map(DeliveryEdited::consignment).orElse(prepared.consignment());
    return assigned().map(it -> ordered.of(it.customerId())).orElse(ordered);
  }

  /** Empty when nobody is named, or the person's data were erased. */
  public Optional<Recipient> recipient() {
    Optional<RightsAssigned> assigned = assigned();
    Optional<DeliveryEdited> edited =
        lastEdit().filter(it -> assigned.stream().noneMatch(passed -> isBefore(it, passed)));
    if (edited.isPresent()) {
      return edited.flatMap(this::askedFor).flatMap(held -> Optional.ofNullable(held.recipient()));
    }
    return assigned.isPresent()
        ? assigned.flatMap(it -> Optional.ofNullable(it.recipient()))
        : Optional.ofNullable(prepared.recipient());
  }

  /** How the order came to whom it belongs; empty while it is who placed it (B-15.6). */
  private Optional<RightsAssigned> assigned() {
    return all(RightsAssigned.class).stream().reduce((_, later) -> later);
  }

  private boolean isBefore(DeliveryEvent one, DeliveryEvent other) {
    return events.indexOf(one) < events.lastIndexOf(other);
  }

  /** The code that opens the shelf for a shipment; empty after the buyer's data were erased. */
  public Optional<PickupCode> code(String shipmentId) {
    PickupCode code = readiness(shipmentId).map(MadeReadyForPickup::code).orElse(null);
    for (PickupCodeReplaced replaced : all(PickupCodeReplaced.class)) {
      if (replaced.shipmentId().equals(shipmentId)) {
        code = replaced.code();
      }
    }
    return Optional.ofNullable(code);
  }

  /** The last one of the whole order: what is edited since something left is the rest alone. */
  private Optional<DeliveryEdited> lastEdit() {
    return events.stream()
        .takeWhile(event -> !leavesARest(event))
        .filter(DeliveryEdited.class::isInstance)
        .map(DeliveryEdited.class::cast)
        .filter(edited -> askedFor(edited).isPresent())
        .reduce((_, later) -> later);
  }

  private static boolean leavesARest(DeliveryEvent event) {
    return (event instanceof HandedToCourier handed && handed.items() != null)
        || (event instanceof HandedToCarrier taken && taken.items() != null)
        || (event instanceof MadeReadyForPickup ready && ready.items() != null);
  }

  /** Empty when the order only lost some of its goods: who receives the rest stays. */
  private Optional<HeldForEdit> askedFor(DeliveryEdited edited) {
    return find(HeldForEdit.class, held -> held.edit() == edited.edit());
  }

  /** Whether the order's confirmation reached delivery while the goods were here. */
  public boolean isConfirmed() {
    return events.stream().anyMatch(OrderConfirmationNoted.class::isInstance);
  }

  /**
   * Whether the money for the order as it is now was held or taken: while the goods were here, or
   * in cash when they changed hands.
   */
  public boolean isPaid() {
    return switch (state) {
      case Preparing preparing -> preparing.paid();
      case InParts parts -> !parts.hasGoodsHere() || parts.here().paid();
      case Shipment _ -> till().due().isZero();
      case Unknown _, Held _ -> events.stream().anyMatch(PaymentNoted.class::isInstance);
    };
  }

  /** Whether the goods wait for an edit of the order to be made. */
  public boolean isBeingEdited() {
    return switch (state) {
      case Preparing preparing -> preparing.awaitsEdit();
      case InParts parts -> parts.hasGoodsHere() && parts.here().awaitsEdit();
      case Unknown _, Held _, Shipment _ -> false;
    };
  }

  /** What left, the first first; empty while everything is here. */
  public List<Shipment> shipments() {
    return switch (state) {
      case InParts parts -> parts.shipments();
      case Shipment only -> List.of(only);
      case Unknown _, Preparing _, Held _ -> List.of();
    };
  }

  /** What has not left; empty when all has. */
  public Optional<OneConsignment> here() {
    return switch (state) {
      case InParts parts ->
          Optional.of((OneConsignment) parts.here()).filter(_ -> parts.hasGoodsHere());
      case Preparing preparing -> Optional.of(preparing);
      case Held held -> Optional.of(held);
      case Unknown _, Shipment _ -> Optional.empty();
    };
  }

  /** How a shipment was put on the shelf; empty when it never was. */
  public Optional<MadeReadyForPickup> readiness(String shipmentId) {
    return find(MadeReadyForPickup.class, ready -> ready.shipmentId().equals(shipmentId));
  }

  /** Its last Almaty day of free storage; empty when it never was on a shelf. */
  public Optional<LocalDate> freeUntil(String shipmentId) {
    LocalDate until = readiness(shipmentId).map(MadeReadyForPickup::freeUntil).orElse(null);
    for (DeliveryEvent event : events) {
      if (event instanceof StorageRestarted again && again.shipmentId().equals(shipmentId)) {
        until = again.freeUntil();
      } else if (event instanceof StorageRecounted anew && anew.shipmentId().equals(shipmentId)) {
        until = anew.freeUntil();
      }
    }
    return Optional.ofNullable(until);
  }

  /** How a shipment came to the buyer; empty when it has not. */
  public Optional<HandedOver> handOver(String shipmentId) {
    return find(HandedOver.class, handed -> handed.shipmentId().equals(shipmentId));
  }

  /** What the carrier last gave for a shipment; empty when none brings it. */
  public Optional<Waybill> waybill(String shipmentId) {
    Waybill waybill = null;
    for (DeliveryEvent event : events) {
      if (event instanceof HandedToCarrier handed && handed.shipmentId().equals(shipmentId)) {
        waybill = handed.waybill();
      } else if (event instanceof SentAnew anew && anew.shipmentId().equals(shipmentId)) {
        waybill = anew.waybill();
      } else if (event instanceof WaybillCorrected right && right.shipmentId().equals(shipmentId)) {
        waybill = right.waybill();
      }
    }
    return Optional.ofNullable(waybill);
  }

  private <E extends DeliveryEvent> Optional<E> find(Class<E> type, Predicate<E> which) {
    return events.stream().filter(type::isInstance).map(type::cast).filter(which).findFirst();
  }

  /** What is to be taken in cash when the goods change hands. */
  public Till till() {
    Till till = Till.NONE;
    for (DeliveryEvent event : events) {
      till = till.after(event);
    }
    return till;
  }

  /** What was rendered of an order of services, and how far its acceptance is. */
  public Services services() {
    Services services = Services.NONE;
    for (DeliveryEvent event : events) {
      services = services.after(event);
    }
    return services;
  }

  /** All events of a kind, the first first. */
  public <E extends DeliveryEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The disputes that keep what has not left from leaving. */
  public Suspension suspension() {
    Suspension suspension = Suspension.NONE;
    for (DeliveryEvent event : events) {
      suspension = suspension.after(event);
    }
    return suspension;
  }
}
