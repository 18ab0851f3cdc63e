package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.RenderingEvent.ServicesPaid;
import io.orderledger.delivery.model.RenderingEvent.ServicesReleased;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.delivery.model.RenderingEvent.StopAsked;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a delivery's commands when the order is of services: nothing of it is shipped,
 * the money is taken before anything is rendered, and what was rendered is neither edited nor
 * cancelled any more.
 */
@Clause({ClauseId.A_3_3, ClauseId.A_3_10, ClauseId.A_4_1_3, ClauseId.A_4_2_4})
final class ServiceOrders {

  private ServiceOrders() {}

  /** What the services say to a command; empty when it is none of their business. */
  static Optional<Decision<DeliveryEvent>> answer(
      DeliveryState state,
      Suspension suspension,
      Services services,
      DeliveryCommand command,
      WorkingCalendar calendar) {
    if (command instanceof RenderingCommand rendering) {
      return Optional.of(Renderings.decide(state, suspension, services, rendering, calendar));
    }
    if (!services.isExpected()) {
      return Optional.empty();
    }
    return switch (command) {
      case HandToCourier _, MakeReadyForPickup _ when state instanceof Preparing ->
          Optional.of(notGoods());
      case HoldForCancellation hold
          when state instanceof Preparing here && services.anythingRendered() ->
          Optional.of(stop(here.consignment(), services, hold.at()));
      case HoldForEdit hold when state instanceof Preparing here && services.anythingRendered() ->
          Optional.of(
              accept(
                  new EditFoundTooLate(
                      here.consignment().orderNumber(), hold.edit(), since(services), hold.at())));
      default -> Optional.empty();
    };
  }

  private static Decision<DeliveryEvent> notGoods() {
    return refuse(
        "not-goods",
        ClauseId.A_3_3,
        "The order is of services: record that they were rendered, nothing of it is shipped.");
  }

  private static Instant since(Services services) {
    return services.renderings().getFirst().at();
  }

  /**
   * The rest is not rendered, and the client gets the money for it; where all was rendered there is
   * no rest. An open objection is answered first: only then is known what was rendered.
   */
  private static Decision<DeliveryEvent> stop(
      Consignment consignment, Services services, Instant at) {
    if (services.toRender().isEmpty() && !services.hasMoreConcededThan(consignment.items())) {
      return accept(
          new CancellationFoundDispatched(consignment.orderNumber(), since(services), at));
    }
    if (services.stopAsked()) {
      return nothing();
    }
    return accept(
        services.isObjectedTo()
            ? new StopAsked(consignment.orderNumber(), at)
            : new ServicesStopped(consignment.orderNumber(), services.documented(), at));
  }

  /**
   * A decision with what follows from it for the services: taken money is counted, and money is
   * asked for as soon as it is all that is missing.
   */
  static Decision<DeliveryEvent> following(
      DeliveryState state,
      Suspension suspension,
      Services services,
      DeliveryCommand command,
      Decision<DeliveryEvent> decision) {
    if (!(decision instanceof Decision.Accepted<DeliveryEvent>(var decided))
        || !services.isExpected()
        || state instanceof Unknown) {
      return decision;
    }
    List<DeliveryEvent> events = new ArrayList<>(decided);
    if (command instanceof NotePayment(_, var taken, var at) && taken != null) {
      events.add(new ServicesPaid(number(state), taken, at));
    }
    DeliveryState after = state;
    Suspension suspends = suspension;
    Services then = services;
    for (DeliveryEvent event : events) {
      after = DeliveryHistory.evolve(after, event);
      suspends = suspends.after(event);
      then = then.after(event);
    }
    if (after instanceof Preparing here && isToBeReleased(here, suspends, then)) {
      Consignment consignment = here.consignment();
      events.add(
          new ServicesReleased(
              consignment.orderNumber(), consignment.paid(), events.getLast().at()));
    }
    return accept(events);
  }

  private static boolean isToBeReleased(Preparing here, Suspension suspension, Services services) {
    Tenge owed = here.consignment().paid();
    return here.isReleased()
        && !suspension.suspends()
        && !services.covers(here.consignment())
        && owed.isMoreThan(services.releasedFor());
  }

  private static OrderNumber number(DeliveryState state) {
    return switch (state) {
      case Preparing here -> here.consignment().orderNumber();
      case DeliveryState.Held held -> held.consignment().orderNumber();
      case DeliveryState.Shipment left -> left.consignment().orderNumber();
      case DeliveryState.InParts parts -> parts.here().consignment().orderNumber();
      case Unknown _ -> throw new IllegalStateException("No order is known.");
    };
  }
}
