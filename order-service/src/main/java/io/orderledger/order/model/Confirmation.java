package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.ConfirmOrder;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.PromiseConfirmed;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Contract;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.List;

/** The seller confirms the order once, before or after it is paid (B-1.5.1, B-4.4). */
@Clause({ClauseId.B_1_5_1, ClauseId.B_3_9, ClauseId.B_4_4, ClauseId.B_5_14, ClauseId.B_15_5})
final class Confirmation {

  private Confirmation() {}

  static Decision<OrderEvent> decide(OrderState state, ConfirmOrder confirm) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open when open.confirmed() ->
          Decision.refuse(
              "order-confirmed", ClauseId.B_1_5_1, "The order was confirmed already: go on.");
      case Open open -> confirmOpen(open, confirm);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> confirmOpen(Open open, ConfirmOrder confirm) {
    HoldGround hold = open.hold();
    return hold == null
        ? Decision.accept(confirmed(open.contract(), confirm))
        : Refusals.onHold(hold);
  }

  /** What a manager promised binds if the confirmation says it. */
  private static List<OrderEvent> confirmed(Contract contract, ConfirmOrder confirm) {
    OrderEvent confirmed = new OrderConfirmed(contract.orderNumber(), confirm.at());
    return confirm.promise() == null
        ? List.of(confirmed)
        : List.of(
            new PromiseConfirmed(
                contract.orderNumber(), contract.customerId(), confirm.promise(), confirm.at()),
            confirmed);
  }
}
