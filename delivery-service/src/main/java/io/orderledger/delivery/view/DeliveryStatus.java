package io.orderledger.delivery.view;

import io.orderledger.delivery.model.DeliveryState;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import java.util.ArrayList;
import java.util.List;

/** How far a delivery is, in a word. */
public enum DeliveryStatus {
  PREPARING,
  HELD,
  IN_TRANSIT,
  READY_FOR_PICKUP,
  DELIVERED,
  CAME_BACK;

  static DeliveryStatus of(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Unknown unknown -> PREPARING;
      case DeliveryState.Preparing preparing -> PREPARING;
      case DeliveryState.Held held -> HELD;
      case DeliveryState.InTransit transit -> IN_TRANSIT;
      case DeliveryState.OnShelf shelf -> READY_FOR_PICKUP;
      case DeliveryState.Delivered delivered -> DELIVERED;
      case DeliveryState.CameBack back -> CAME_BACK;
    };
  }

  /**
   * What the operator may lawfully do next: names of the endpoints.
   *
   * @param late whether the promised day is near or over: another one is then wanted
   */
  List<String> nextSteps(DeliveryMethod method, boolean released, boolean late) {
    List<String> steps = new ArrayList<>(nextSteps(method, released));
    if (late && (this == PREPARING || this == IN_TRANSIT)) {
      steps.add("promise");
    }
    return steps;
  }

  private List<String> nextSteps(DeliveryMethod method, boolean released) {
    return switch (this) {
      case PREPARING ->
          released
              ? List.of(method == DeliveryMethod.COURIER ? "dispatch" : "readiness")
              : List.of();
      case IN_TRANSIT -> List.of("hand-over", "refusal");
      case READY_FOR_PICKUP -> List.of("collection", "take-back");
      case HELD, DELIVERED, CAME_BACK -> List.of();
    };
  }
}
