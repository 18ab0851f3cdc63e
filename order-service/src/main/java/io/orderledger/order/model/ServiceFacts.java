package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.ItemsDropped;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.order.model.ServiceEvent.AcceptanceRecorded;
import io.orderledger.order.model.ServiceEvent.RenderingRecorded;
import io.orderledger.order.model.ServiceFact.RecordAcceptance;
import io.orderledger.order.model.ServiceFact.RecordConcession;
import io.orderledger.order.model.ServiceFact.RecordRendering;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of an order's services is recorded in whatever state. It completes when all of them
 * are accepted and paid (A-3.3, B-1.5.1); what is not accepted is no longer part of it.
 */
@Clause({ClauseId.A_3_3, ClauseId.A_3_10, ClauseId.B_1_5_1})
final class ServiceFacts {

  private ServiceFacts() {}

  static Decision<OrderEvent> record(OrderState state, ServiceFact fact) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> recordUnended(open, fact);
      case Pending pending -> recordUnended(pending, fact);
      case Cancelled cancelled -> Decision.accept(event(cancelled, fact));
      case Completed completed -> Decision.accept(event(completed, fact));
    };
  }

  private static Decision<OrderEvent> recordUnended(Existing state, ServiceFact fact) {
    List<OrderEvent> events = new ArrayList<>();
    events.add(event(state, fact));
    // Of an order that is being cancelled delivery says by itself what is the seller's.
    if (fact instanceof RecordConcession(var items, var now, var at)
        && now != null
        && !(state instanceof CancellationPending)) {
      events.addAll(Dropping.of(state, items, now, CancellationGround.SELLER, at));
    }
    OrderState after = state;
    for (OrderEvent event : events) {
      after = OrderEvolution.evolve(after, event);
    }
    if (after instanceof Open open) {
      events.addAll(Completion.of(open, fact.at()));
    }
    return Decision.accept(events);
  }

  private static OrderEvent event(Existing order, ServiceFact fact) {
    OrderNumber number = order.contract().orderNumber();
    return switch (fact) {
      case RecordRendering(var rendering, var items, var document, var until, var at) ->
          new RenderingRecorded(number, rendering, items, document, until, at);
      case RecordAcceptance(var rendering, var items, var acceptance, var at) ->
          new AcceptanceRecorded(number, rendering, items, acceptance, at);
      case RecordConcession(var items, _, var at) -> new ItemsDropped(number, null, items, at);
    };
  }
}
