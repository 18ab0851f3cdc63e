package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order of six lessons and one exam, as its delivery decides about it. */
final class ServiceLife {

  static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  static final Tenge PRICE = Tenge.of(120_000);
  static final List<Items> ALL = List.of(new Items(1, 6), new Items(2, 1));

  /** Friday 20 November 2026, noon in Almaty. */
  static final Instant FRIDAY = Instant.parse("2026-11-20T07:00:00Z");

  /** The first moment of Wednesday 25 November 2026 in Almaty. */
  static final Instant WEDNESDAY = Instant.parse("2026-11-24T19:00:00Z");

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  DeliveryState state = DeliveryHistory.BEGINNING;
  Suspension suspension = Suspension.NONE;
  Till till = Till.NONE;
  Hindrances hindrances = Hindrances.NONE;
  Services services = Services.NONE;
  final List<DeliveryEvent> events = new ArrayList<>();

  static ServiceLife placed() {
    ServiceLife life = new ServiceLife();
    life.granted(
        new PrepareDelivery(
            new Consignment(
                NUMBER, "client", DeliveryMethod.PICKUP, "ALA-1", ALL, 0, true, PRICE, null),
            null,
            2,
            FRIDAY.minusSeconds(3_600)));
    return life;
  }

  static ServiceLife paid() {
    ServiceLife life = placed();
    life.granted(new NoteConfirmation(FRIDAY));
    life.granted(new NotePayment(PRICE, FRIDAY));
    life.granted(new NotePayment(PRICE, PRICE, FRIDAY));
    return life;
  }

  Decision<DeliveryEvent> decide(DeliveryCommand command) {
    return decider.decide(state, suspension, till, hindrances, services, command);
  }

  List<DeliveryEvent> granted(DeliveryCommand command) {
    return switch (decide(command)) {
      case Decision.Accepted<DeliveryEvent>(var happened) -> {
        happened.forEach(this::happens);
        yield happened;
      }
      case Decision.Refused<DeliveryEvent>(var refusal) ->
          throw new AssertionError("Refused: " + refusal);
    };
  }

  Refusal refused(DeliveryCommand command) {
    return switch (decide(command)) {
      case Decision.Accepted<DeliveryEvent>(var happened) ->
          throw new AssertionError("Granted: " + happened);
      case Decision.Refused<DeliveryEvent>(var refusal) -> refusal;
    };
  }

  private void happens(DeliveryEvent event) {
    state = DeliveryHistory.evolve(state, event);
    suspension = suspension.after(event);
    till = till.after(event);
    hindrances = hindrances.after(event);
    services = services.after(event);
    events.add(event);
  }
}
