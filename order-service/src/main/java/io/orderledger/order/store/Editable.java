package io.orderledger.order.store;

import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;

/** Orders as they must be recorded to be changed. */
public final class Editable {

  private Editable() {}

  /** What the order is about; 409 for one of before that was recorded as edits need it. */
  public static OrderContent content(OrderHistory order) {
    return order
        .current()
        .content()
        .orElseThrow(
            () ->
                Problems.of(
                    Problem.of(
                            409,
                            "order-not-editable",
                            "The order is older than the record of edits.")
                        .next("Cancel it, and place a new one.")));
  }
}
