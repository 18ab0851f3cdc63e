package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryState;
import io.orderledger.delivery.model.Promise;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far a delivery is, in a word. */
public enum DeliveryStatus {
  PREPARING,
  HELD,
  IN_TRANSIT,
  READY_FOR_PICKUP,
  DELIVERED,
  CAME_BACK,
  /** Services, all of which were rendered and accepted. */
  ACCEPTED;

  /** Of several shipments, and what has not left, how far the last is that is not there. */
  static DeliveryStatus of(DeliveryState state) {
    return switch (state) {
      case DeliveryState.InParts parts when parts.hasGoodsHere() -> PREPARING;
      case DeliveryState.InParts parts ->
          parts.shipments().stream()
              .map(DeliveryStatus::of)
              .min(Comparator.naturalOrder())
              .orElseThrow();
      case DeliveryState.Unknown unknown -> PREPARING;
      case DeliveryState.Preparing preparing -> PREPARING;
      case DeliveryState.Held held -> HELD;
      case DeliveryState.InTransit transit -> IN_TRANSIT;
      case DeliveryState.OnShelf shelf -> READY_FOR_PICKUP;
      case DeliveryState.Delivered delivered -> DELIVERED;
      case DeliveryState.CameBack back -> CAME_BACK;
    };
  }

  /** As {@link #nextSteps(DeliveryMethod, int, boolean, boolean)}, for goods that are together. */
  List<String> nextSteps(Consignment consignment, boolean released) {
    Promise promise = consignment.due();
    int pieces = consignment.items().stream().mapToInt(Items::quantity).sum();
    return nextSteps(
        consignment.method(), pieces, released, promise != null && promise.standing().isLate());
  }

  /**
   * What the operator may lawfully do next: names of the endpoints.
   *
   * @param pieces how many are together: one is not split
   * @param late whether the promised day is near or over: another one is then wanted
   */
  List<String> nextSteps(DeliveryMethod method, int pieces, boolean released, boolean late) {
    List<String> steps = new ArrayList<>(nextSteps(method, pieces, released));
    if (late && (this == PREPARING || this == IN_TRANSIT)) {
      steps.add("promise");
    }
    return steps;
  }

  /**
   * The same, for services.
   *
   * @param toRender whether anything is still to be rendered
   */
  List<String> nextStepsOfServices(boolean toRender, boolean released) {
    return this == PREPARING && toRender && released ? List.of("renderings") : List.of();
  }

  private List<String> nextSteps(DeliveryMethod method, int pieces, boolean released) {
    return switch (this) {
      case PREPARING -> released ? departures(method, pieces) : List.of();
      case IN_TRANSIT -> List.of("hand-over", "refusal", "mishap");
      case READY_FOR_PICKUP -> List.of("collection", "take-back");
      case HELD, DELIVERED, CAME_BACK, ACCEPTED -> List.of();
    };
  }

  private static List<String> departures(DeliveryMethod method, int pieces) {
    if (method == DeliveryMethod.CARRIER) {
      return List.of("carrier-dispatch"); // With the waybill of what leaves, all of it or a part.
    }
    String all = method == DeliveryMethod.COURIER ? "dispatch" : "readiness";
    return pieces > 1 ? List.of(all, "shipments") : List.of(all);
  }
}
