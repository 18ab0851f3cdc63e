package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Instant;
import java.util.List;

/**
 * An order completes by itself: every item handed over or service accepted, and the money taken
 * (B-1.5.1, B-7.10, A-3.3).
 */
@Clause({ClauseId.B_1_5_1, ClauseId.B_7_10, ClauseId.A_3_3})
final class Completion {

  private Completion() {}

  /** The completion, when nothing is missing any more; else empty. */
  static List<OrderEvent> of(Open order, Instant at) {
    boolean performed = order.fulfilment().isWhole(order.contract().lines());
    boolean paid = order.money().covers(order.contract().total());
    return performed && paid
        ? List.of(new OrderCompleted(order.contract().orderNumber(), at))
        : List.of();
  }
}
