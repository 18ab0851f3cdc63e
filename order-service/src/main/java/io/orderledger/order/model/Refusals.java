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

  static Decision<OrderEvent> onHold(HoldGround hold) {
    return Decision.refuse(
        "order-on-hold",
        hold.clause(),
        "The order is held until a person has looked at it: release it with a reason, or"
            + " cancel it.");
  }

  static Decision<OrderEvent> editPending() {
    return Decision.refuse(
        "edit-pending",
        ClauseId.B_4_3,
        "An edit was requested and awaits delivery's answer: follow its status, then ask again.");
  }

  static Decision<OrderEvent> editedMeanwhile() {
    return Decision.refuse(
        "edited-meanwhile",
        ClauseId.B_4_3,
        "The order was edited meanwhile: look at it, and at the price of this edit, again.");
  }

  static Decision<OrderEvent> shortageOpen() {
    return Decision.refuse(
        "shortage-open",
        ClauseId.B_4_5,
        "Goods of the order are out of stock and the buyer is asked: answer that first.");
  }

  static Decision<OrderEvent> shortageNotHeld() {
    return Decision.refuse(
        "shortage-not-held-yet",
        ClauseId.B_4_5,
        "Delivery is still asked to hold the goods: follow the shortage's status, then ask again.");
  }

  static Decision<OrderEvent> noShortage() {
    return Decision.refuse(
        "no-shortage",
        ClauseId.B_4_5,
        "Nothing of the order is out of stock, or that is settled: look at its shortage.");
  }

  static Decision<OrderEvent> cancellationPending() {
    return Decision.refuse(
        "cancellation-pending",
        ClauseId.B_1_5_1,
        "A cancellation was requested and awaits delivery's answer: follow its status.");
  }
}
