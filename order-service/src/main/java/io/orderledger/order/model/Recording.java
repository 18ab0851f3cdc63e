package io.orderledger.order.model;

import io.orderledger.order.model.OrderState.Open;
import io.orderledger.shared.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** A fact of an open order, with what follows from it at once. */
final class Recording {

  private Recording() {}

  static Decision<OrderEvent> andCompletion(Open before, OrderEvent fact) {
    List<OrderEvent> events = new ArrayList<>();
    events.add(fact);
    if (OrderEvolution.evolve(before, fact) instanceof Open after) {
      events.addAll(Completion.of(after, fact.at()));
    }
    return Decision.accept(events);
  }
}
