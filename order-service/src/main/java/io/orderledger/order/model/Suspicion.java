package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.HoldForFailedPayments;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.List;

/**
 * An order whose payment fails again and again is held before its confirmation, without which
 * nothing leaves (B-5.14, B-3.8). A confirmed one was looked at by a person already.
 */
@Clause({ClauseId.B_3_8, ClauseId.B_5_14})
public final class Suspicion {

  private Suspicion() {}

  /** How many attempts to pay have failed since a person last let the order go on. */
  public static int failedPayments(OrderHistory order) {
    int failed = 0;
    for (OrderEvent event : order.events()) {
      if (event instanceof HoldReleased) {
        failed = 0;
      } else if (event instanceof PaymentFailureRecorded) {
        failed++;
      }
    }
    return failed;
  }

  static Decision<OrderEvent> hold(OrderState state, HoldForFailedPayments hold) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open when !open.confirmed() && !open.onHold() ->
          Decision.accept(
              new OrderHeld(
                  open.contract().orderNumber(), List.of(), hold.failedPayments(), hold.at()));
      // What is pending is decided first; the next failure is looked at again.
      case Open _, Pending _, Cancelled _, Completed _ -> Decision.nothing();
    };
  }
}
