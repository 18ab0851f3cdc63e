package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.GoodsFact;
import io.orderledger.order.model.OrderCommand.RecordDispatch;
import io.orderledger.order.model.OrderCommand.RecordHandOver;
import io.orderledger.order.model.OrderCommand.RecordNonCollection;
import io.orderledger.order.model.OrderCommand.RecordPromiseMove;
import io.orderledger.order.model.OrderCommand.RecordReadiness;
import io.orderledger.order.model.OrderCommand.RecordRefusalAtDoor;
import io.orderledger.order.model.OrderCommand.RecordRestNotSent;
import io.orderledger.order.model.OrderCommand.RecordStorageRestart;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.ItemsDropped;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.PromiseMoveRecorded;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.order.model.OrderEvent.StorageRestartRecorded;
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
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the goods is recorded in whatever state. When all of them came back, refused at
 * the door, not collected or given up, they end the order (B-6.12, B-6.5); while the buyer has or
 * awaits others, it goes on without those that came back (B-7.9).
 */
@Clause({ClauseId.B_1_5_1, ClauseId.B_6_5, ClauseId.B_6_12, ClauseId.B_7_8, ClauseId.B_7_9})
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
    Open after = (Open) OrderEvolution.evolve(order, recorded);
    OrderNumber number = order.contract().orderNumber();
    boolean allCameBack = after.fulfilment().allCameBack(order.contract().lines());
    return switch (fact) {
      case RecordRefusalAtDoor refusal when allCameBack ->
          Decision.accept(
              recorded,
              new OrderCancelled(
                  number,
                  CancellationGround.REFUSED_AT_DOOR,
                  Withholding.atTheDoor(after.fulfilment().documentedCost(), order.money()),
                  refusal.at()));
      case RecordNonCollection left when allCameBack ->
          Decision.accept(
              recorded,
              new OrderCancelled(number, CancellationGround.NOT_COLLECTED, Tenge.ZERO, left.at()));
      case RecordGivingUp given when allCameBack ->
          Decision.accept(
              recorded,
              new OrderCancelled(number, CancellationGround.SELLER, Tenge.ZERO, given.at()));
      case RecordGivingUp given ->
          cameBack(
              state, after, recorded, given.shipmentId(), given.now(), CancellationGround.SELLER);
      case RecordRefusalAtDoor refusal ->
          cameBack(
              state,
              after,
              recorded,
              refusal.shipmentId(),
              refusal.now(),
              CancellationGround.REFUSED_AT_DOOR);
      case RecordNonCollection left ->
          cameBack(
              state,
              after,
              recorded,
              left.shipmentId(),
              left.now(),
              CancellationGround.NOT_COLLECTED);
      case RecordRestNotSent rest ->
          rest.now() == null
              ? Decision.accept(recorded)
              : follow(
                  state,
                  List.of(recorded),
                  Dropping.of(state, rest.items(), rest.now(), rest.ground(), rest.at()));
      case RecordDispatch _,
          RecordReadiness _,
          RecordHandOver _,
          RecordPromiseMove _,
          RecordStorageRestart _ ->
          follow(state, List.of(recorded), List.of());
    };
  }

  /** The order goes on without what came back, unless everything had left together. */
  private static Decision<OrderEvent> cameBack(
      Existing state,
      Open after,
      OrderEvent recorded,
      String shipmentId,
      @Nullable OrderContent now,
      CancellationGround ground) {
    Fulfilment.Parcel parcel = after.fulfilment().parcels().get(shipmentId);
    List<Items> items = parcel == null ? null : parcel.items();
    if (now == null || items == null) {
      return follow(state, List.of(recorded), List.of());
    }
    Instant at = recorded.at();
    OrderEvent dropped = new ItemsDropped(after.contract().orderNumber(), shipmentId, items, at);
    return follow(state, List.of(recorded, dropped), Dropping.of(state, items, now, ground, at));
  }

  /** While delivery is asked something nothing completes: its answer does it. */
  private static Decision<OrderEvent> follow(
      Existing before, List<OrderEvent> facts, List<OrderEvent> consequences) {
    List<OrderEvent> events = new ArrayList<>(facts);
    events.addAll(consequences);
    OrderState after = before;
    for (OrderEvent event : events) {
      after = OrderEvolution.evolve(after, event);
    }
    if (after instanceof Open open) {
      events.addAll(Completion.of(open, events.getLast().at()));
    }
    return Decision.accept(events);
  }

  private static OrderEvent event(Existing order, GoodsFact fact) {
    OrderNumber number = order.contract().orderNumber();
    return switch (fact) {
      case RecordDispatch(var shipment, var items, var at, var waybill) ->
          new DispatchRecorded(number, shipment, items, at, waybill);
      case RecordReadiness(var shipment, var items, var pickupPoint, var freeUntil, var at) ->
          new ReadinessRecorded(number, shipment, items, pickupPoint, freeUntil, at);
      case RecordStorageRestart(var shipment, var freeUntil, var at) ->
          new StorageRestartRecorded(number, shipment, freeUntil, at);
      case RecordHandOver(var shipment, var items, var proof, var at) ->
          new HandOverRecorded(number, shipment, items, proof, at);
      case RecordRefusalAtDoor it ->
          new RefusalAtDoorRecorded(number, it.shipmentId(), it.documentedCost(), it.at());
      case RecordGivingUp it -> new GivingUpRecorded(number, it.shipmentId(), it.mishap(), it.at());
      case RecordNonCollection it -> new NonCollectionRecorded(number, it.shipmentId(), it.at());
      case RecordRestNotSent it -> new ItemsDropped(number, null, it.items(), it.at());
      case RecordPromiseMove(var shipment, var before, var by, var latest, var cause, var at) ->
          new PromiseMoveRecorded(number, shipment, before, by, latest, cause, at);
    };
  }
}
