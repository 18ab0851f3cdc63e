package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.HoldForFailedPayments;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.order.model.SuspicionEvent.SuspicionRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import java.util.List;

/**
 * An order whose payment fails again and again is held before its confirmation, without which
 * nothing leaves (B-5.14, B-3.8). A confirmed one was looked at by a person already.
 *
 * <p>What payment finds suspicious by the order's edition holds it as long as any of its goods are
 * here, confirmed or not. It is recorded in every state; once all has left it recalls nothing.
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

  static Decision<OrderEvent> record(OrderState state, RecordSuspicion fact) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> recordedAndHeld(open, fact);
      // What was asked before is decided first, and the hold stays through it.
      case Pending pending -> recordedAndHeld(pending.order(), fact);
      case Cancelled cancelled -> Decision.accept(recorded(cancelled, fact));
      case Completed completed -> Decision.accept(recorded(completed, fact));
    };
  }

  private static Decision<OrderEvent> recordedAndHeld(Open order, RecordSuspicion fact) {
    return order.onHold() || order.wasLookedAtSince(fact.at()) || hasAllLeft(order)
        ? Decision.accept(recorded(order, fact))
        : Decision.accept(
            recorded(order, fact),
            new OrderHeld(
                order.contract().orderNumber(), List.of(), null, fact.at(), fact.suspected()));
  }

  private static boolean hasAllLeft(Open order) {
    return order.fulfilment().here(order.contract().lines()).isEmpty();
  }

  private static SuspicionRecorded recorded(Existing order, RecordSuspicion fact) {
    return new SuspicionRecorded(order.contract().orderNumber(), fact.suspected(), fact.at());
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
