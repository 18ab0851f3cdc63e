package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.GoodsFact;
import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.model.OrderCommand.RecordNonCollection;
import io.orderledger.order.model.OrderCommand.RecordReadiness;
import io.orderledger.order.model.OrderCommand.RecordRefusalAtDoor;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;

/**
 * What became of the goods is recorded in whatever state. Refused at the door or not collected,
 * they end an order of which the buyer has nothing (B-6.12, B-6.5); had he a part, the rest is a
 * return.
 */
@Clause({ClauseId.B_1_5_1, ClauseId.B_6_5, ClauseId.B_6_12})
final class GoodsFacts {

  private GoodsFacts() {}

  static Decision<OrderEvent> record(OrderState state, GoodsFact fact) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> recordUnended(open, open, fact);
      case Pending pending -> recordUnended(pending, pending.order(), fact);
      case Cancelled cancelled -> Decision.accept(event(cancelled, fact));
      case Completed completed -> Decision.accept(event(completed, fact));
    };
  }

  private static Decision<OrderEvent> recordUnended(Existing state, Open order, GoodsFact fact) {
    OrderEvent recorded = event(order, fact);
    OrderNumber number = order.contract().orderNumber();
    boolean buyerHasNothing = !order.fulfilment().anythingHandedOver();
    return switch (fact) {
      case RecordRefusalAtDoor refusal when buyerHasNothing ->
          Decision.accept(
              recorded,
              new OrderCancelled(
                  number,
                  CancellationGround.REFUSED_AT_DOOR,
                  Withholding.atTheDoor(refusal.documentedCost(), order.money()),
                  refusal.at()));
      case RecordNonCollection left when buyerHasNothing ->
          Decision.accept(
              recorded,
              new OrderCancelled(number, CancellationGround.NOT_COLLECTED, Tenge.ZERO, left.at()));
      case RecordRefusalAtDoor _,
          RecordNonCollection _,
          RecordDispatch _,
          RecordReadiness _,
          RecordHandOver _ ->
          // While delivery is asked something nothing completes: its answer does it.
          state instanceof Open
              ? Recording.andCompletion(order, recorded)
              : Decision.accept(recorded);
    };
  }

  private static OrderEvent event(Existing order, GoodsFact fact) {
    OrderNumber number = order.contract().orderNumber();
    return switch (fact) {
      case RecordDispatch(var shipment, var at) -> new DispatchRecorded(number, shipment, at);
      case RecordReadiness(var shipment, var pickupPoint, var freeUntil, var at) ->
          new ReadinessRecorded(number, shipment, pickupPoint, freeUntil, at);
      case RecordHandOver(var shipment, var items, var proof, var at) ->
          new HandOverRecorded(number, shipment, items, proof, at);
      case RecordRefusalAtDoor(var shipment, var cost, var at) ->
          new RefusalAtDoorRecorded(number, shipment, cost, at);
      case RecordNonCollection(var shipment, var at) ->
          new NonCollectionRecorded(number, shipment, at);
    };
  }
}
