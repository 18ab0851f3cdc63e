package io.orderledger.order.model;

import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;

/** Refusals that several rules share: each says what, why and what to do. */
final class Refusals {

  private Refusals() {}

  static Decision<OrderEvent> notPlaced() {
    return Decision.refuse("order-unknown", "There is no such order: check its number.");
  }

  static Decision<OrderEvent> cancelled() {
    return Decision.refuse(
        "order-cancelled", ClauseId.B_1_5_1, "The order is cancelled: place a new one.");
  }

  static Decision<OrderEvent> completed() {
    return Decision.refuse(
        "order-completed",
        ClauseId.B_1_5_1,
        "The order is completed: what was handed over can only be returned.");
  }

  static Decision<OrderEvent> editPending() {
    return Decision.refuse(
        "edit-pending",
        ClauseId.B_4_3,
        "An edit was requested and awaits delivery's answer: follow its status, then ask again.");
  }

  static Decision<OrderEvent> cancellationPending() {
    return Decision.refuse(
        "cancellation-pending",
        ClauseId.B_1_5_1,
        "A cancellation was requested and awaits delivery's answer: follow its status.");
  }
}
