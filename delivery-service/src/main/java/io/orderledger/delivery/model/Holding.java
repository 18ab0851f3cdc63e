package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.DropEdit;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.EditDropped;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.time.Instant;

/** Who was first: the dispatch, or somebody who wants the order cancelled or changed. */
final class Holding {

  private Holding() {}

  /** Answers a cancellation; the answer is an event either way, so that the order learns it. */
  static Decision<DeliveryEvent> forCancellation(OneConsignment state, Instant at) {
    return switch (state) {
      case Unknown unknown -> Refusals.unknownDelivery();
      case Preparing preparing ->
          accept(new DeliveryHeld(preparing.consignment().orderNumber(), at));
      case Held held -> accept(new DeliveryHeld(held.consignment().orderNumber(), at));
      case Shipment left ->
          accept(
              new CancellationFoundDispatched(
                  left.consignment().orderNumber(), left.dispatchedAt(), at));
    };
  }

  /** Answers an edit; from the answer on the goods wait for it to be made. */
  @Clause(ClauseId.B_4_3)
  static Decision<DeliveryEvent> forEdit(OneConsignment state, HoldForEdit hold) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing ->
          accept(
              new HeldForEdit(
                  preparing.consignment().orderNumber(),
                  hold.edit(),
                  preparing.consignment().customerId(),
                  hold.recipient(),
                  hold.at()));
      case Held held -> tooLate(held.consignment(), hold, held.heldAt());
      case Shipment left -> tooLate(left.consignment(), hold, left.dispatchedAt());
    };
  }

  private static Decision<DeliveryEvent> tooLate(
      Consignment consignment, HoldForEdit hold, Instant since) {
    return accept(new EditFoundTooLate(consignment.orderNumber(), hold.edit(), since, hold.at()));
  }

  /** The order stage found that the edit cannot be made. */
  @Clause({ClauseId.B_4_3, ClauseId.B_4_5})
  static Decision<DeliveryEvent> dropped(OneConsignment state, DropEdit drop) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing
          when preparing.awaitsEdit() && preparing.edits().awaited() == drop.edit() ->
          accept(new EditDropped(preparing.consignment().orderNumber(), drop.edit(), drop.at()));
      case Preparing _, Held _, Shipment _ -> nothing();
    };
  }

  /** The order is another one now. Goods that are held for a cancellation stay as they are. */
  @Clause(ClauseId.B_4_3)
  static Decision<DeliveryEvent> edited(OneConsignment state, ApplyEdit edit) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing ->
          accept(
              new DeliveryEdited(
                  preparing.consignment().orderNumber(),
                  edit.edit(),
                  preparing.consignment().edited(edit),
                  edit.at()));
      case Held _, Shipment _ -> nothing();
    };
  }
}
