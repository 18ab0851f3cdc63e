package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;

/** What several rules say no with. */
final class Refusals {

  private Refusals() {}

  static Decision<DeliveryEvent> unknownDelivery() {
    return refuse("unknown-delivery", "No order of this number has reached delivery.");
  }

  static Decision<DeliveryEvent> notReleased(Preparing preparing) {
    if (preparing.awaitsEdit()) {
      return refuse(
          "held-for-edit",
          ClauseId.B_4_3,
          "The order is being edited: dispatch it as it will be, in a moment.");
    }
    return refuse(
        "not-released",
        ClauseId.B_1_5_1,
        preparing.confirmed()
            ? "The payment is not authorized yet: goods leave only when the money is held."
            : "The order is not confirmed yet: confirm it before it is dispatched.");
  }

  static Decision<DeliveryEvent> held() {
    return refuse(
        "held-for-cancellation",
        ClauseId.B_5_4,
        "A cancellation came first: the goods stay where they are.");
  }

  static Decision<DeliveryEvent> servicesStopped() {
    return refuse(
        "held-for-cancellation",
        ClauseId.A_4_1_3,
        "A cancellation came first: the rest of the services is not rendered.");
  }

  static Decision<DeliveryEvent> alreadyLeft() {
    return refuse("already-dispatched", ClauseId.B_1_5_1, "The goods have left already.");
  }

  static Decision<DeliveryEvent> notDispatched() {
    return refuse("not-dispatched", ClauseId.B_1_5_1, "The goods have not left yet.");
  }

  static Decision<DeliveryEvent> unknownShipment() {
    return refuse(
        Refusal.of("unknown-shipment", "The order has no shipment of this id.").at("shipment"));
  }

  static Decision<DeliveryEvent> withTheCourier() {
    return refuse("with-the-courier", "The goods are with the courier, not on a pickup shelf.");
  }

  static Decision<DeliveryEvent> alreadyHandedOver() {
    return refuse(
        "already-handed-over", ClauseId.B_7_1, "The goods were handed over; this is a return now.");
  }

  static Decision<DeliveryEvent> cameBack() {
    return refuse("came-back", "The goods came back to the seller and are not under way.");
  }
}
