package io.orderledger.delivery.store;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryHistory;
import io.orderledger.delivery.model.DeliveryState;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.Recipient;
import java.util.List;
import java.util.Optional;

/** One order's delivery: its state, and the events behind it. */
public record Delivery(DeliveryState state, DeliveryPrepared prepared, List<DeliveryEvent> events) {

  static Delivery of(List<DeliveryEvent> events) {
    DeliveryState state = DeliveryHistory.BEGINNING;
    for (DeliveryEvent event : events) {
      state = DeliveryHistory.evolve(state, event);
    }
    return new Delivery(state, (DeliveryPrepared) events.getFirst(), events);
  }

  /** As the order was placed and last edited. */
  public Consignment consignment() {
    return lastEdit().map(DeliveryEdited::consignment).orElse(prepared.consignment());
  }

  /** Empty when nobody is named, or the person's data were erased. */
  public Optional<Recipient> recipient() {
    return lastEdit()
        .map(edited -> Optional.ofNullable(askedFor(edited).recipient()))
        .orElseGet(() -> Optional.ofNullable(prepared.recipient()));
  }

  private Optional<DeliveryEdited> lastEdit() {
    return events.reversed().stream()
        .filter(DeliveryEdited.class::isInstance)
        .map(DeliveryEdited.class::cast)
        .findFirst();
  }

  private HeldForEdit askedFor(DeliveryEdited edited) {
    return events.stream()
        .filter(HeldForEdit.class::isInstance)
        .map(HeldForEdit.class::cast)
        .filter(held -> held.edit() == edited.edit())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("An edit is asked for before it is made."));
  }

  /** Whether the order's confirmation reached delivery while the goods were here. */
  public boolean isConfirmed() {
    return events.stream().anyMatch(OrderConfirmationNoted.class::isInstance);
  }

  /** Whether the money for the order as it is now was held or taken while the goods were here. */
  public boolean isPaid() {
    return switch (state) {
      case Preparing preparing -> preparing.paid();
      case InTransit _, OnShelf _, Delivered _, CameBack _ -> true;
      case Unknown _, Held _ -> events.stream().anyMatch(PaymentNoted.class::isInstance);
    };
  }

  /** Whether the goods wait for an edit of the order to be made. */
  public boolean isBeingEdited() {
    return state instanceof Preparing preparing && preparing.awaitsEdit();
  }

  /** How it was put on the shelf; empty when it never was. */
  public Optional<MadeReadyForPickup> readiness() {
    return events.stream()
        .filter(MadeReadyForPickup.class::isInstance)
        .map(MadeReadyForPickup.class::cast)
        .findFirst();
  }
}
