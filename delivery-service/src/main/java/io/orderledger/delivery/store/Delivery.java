package io.orderledger.delivery.store;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryHistory;
import io.orderledger.delivery.model.DeliveryState;
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

  public Consignment consignment() {
    return prepared.consignment();
  }

  /** Whether the order's confirmation reached delivery while the goods were here. */
  public boolean isConfirmed() {
    return events.stream().anyMatch(OrderConfirmationNoted.class::isInstance);
  }

  /** Whether delivery learnt, while the goods were here, that the money is held or taken. */
  public boolean isPaid() {
    return events.stream().anyMatch(PaymentNoted.class::isInstance);
  }

  /** How it was put on the shelf; empty when it never was. */
  public Optional<MadeReadyForPickup> readiness() {
    return events.stream()
        .filter(MadeReadyForPickup.class::isInstance)
        .map(MadeReadyForPickup.class::cast)
        .findFirst();
  }
}
