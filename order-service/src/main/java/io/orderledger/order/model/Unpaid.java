package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.EndUnpaid;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OrderFact.CancellationGround;

/**
 * An order waits for its payment for so long, then it is cancelled; a part that was paid, and money
 * that comes later, go back (B-5.10). One that a person must look at first waits for that person.
 */
@Clause(ClauseId.B_5_10)
final class Unpaid {

  private Unpaid() {}

  static Decision<OrderEvent> end(OrderState state, EndUnpaid end) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open when isWaiting(open) && !end.at().isBefore(end.waitsUntil()) ->
          Decision.accept(
              new CancellationRequested(
                  open.contract().orderNumber(),
                  open.contract().customerId(),
                  CancellationGround.PAYMENT_TIMEOUT,
                  null,
                  end.at()));
      case Open _, Pending _, Cancelled _, Completed _ -> Decision.nothing();
    };
  }

  private static boolean isWaiting(Open order) {
    return order.contract().total().isPositive()
        && order.money().isAwaited()
        && !order.onHold()
        && !order.fulfilment().isDispatched()
        && !order.fulfilment().anythingHandedOver();
  }
}
