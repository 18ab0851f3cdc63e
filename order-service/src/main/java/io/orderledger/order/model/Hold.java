package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.ReleaseHold;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;

/** A held order goes on when a person says why, or is cancelled (B-3.9, B-5.14, B-5.17). */
@Clause({ClauseId.B_3_9, ClauseId.B_5_14, ClauseId.B_5_17})
final class Hold {

  private Hold() {}

  static Decision<OrderEvent> release(OrderState state, ReleaseHold release) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open when !open.onHold() ->
          Decision.refuse("order-not-held", "The order is not on hold: go on with it.");
      case Open open ->
          Decision.accept(
              new HoldReleased(
                  open.contract().orderNumber(),
                  release.releasedBy(),
                  release.reason(),
                  release.at()));
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }
}
