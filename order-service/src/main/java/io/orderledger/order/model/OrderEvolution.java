package io.orderledger.order.model;

import io.orderledger.order.model.Fulfilment.Stage;
import io.orderledger.order.model.OrderEvent.AuthorizationRecorded;
import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.DateAgreed;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.DisputeRecorded;
import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderEvent.ItemsDropped;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderEvent.PlacementForfeited;
import io.orderledger.order.model.OrderEvent.PromiseConfirmed;
import io.orderledger.order.model.OrderEvent.PromiseMoveRecorded;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.RefundRecorded;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderEvent.ShortageReported;
import io.orderledger.order.model.OrderEvent.ShortageSettled;
import io.orderledger.order.model.OrderEvent.StorageRestartRecorded;
import io.orderledger.order.model.OrderEvent.SupplyMoved;
import io.orderledger.order.model.OrderEvent.VoidRecorded;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Contract;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.money.Tenge;
import java.util.List;

/** What each event makes of an order. */
public final class OrderEvolution {

  private OrderEvolution() {}

  /** The state after all of a stream's events. */
  public static OrderState replay(List<OrderEvent> events) {
    OrderState state = OrderState.NOT_PLACED;
    for (OrderEvent event : events) {
      state = evolve(state, event);
    }
    return state;
  }

  public static OrderState evolve(OrderState state, OrderEvent event) {
    return switch (event) {
      case OrderPlaced placed ->
          new Open(contract(placed), false, null, Money.NONE, Fulfilment.NONE, null);
      case PlacementForfeited _ -> new Forfeited();
      case OrderHeld it ->
          state instanceof Pending pending
              ? pending.over(pending.order().heldFor(it.ground()))
              : open(state).heldFor(it.ground());
      case HoldReleased it -> open(state).releasedAt(it.at());
      case OrderConfirmed _ -> open(state).confirmedNow();
      case AuthorizationRecorded it ->
          existing(state).with(money(state).authorized(it.amount(), total(state)));
      case OrderEvent.Watched _,
          OrderEvent.OfDetails _,
          PaymentFailureRecorded _,
          PromiseConfirmed _,
          PromiseMoveRecorded _,
          DateAgreed _,
          StorageRestartRecorded _,
          OrderEvent.OfForceMajeure _,
          DisputeRecorded _ ->
          state;
      case TerminationProposed it ->
          open(state)
              .with(
                  open(state).contract().proposing(new TerminationProposal(it.by(), it.refunds())));
      case AssignmentEvent it -> Assignments.after(existing(state), it);
      case TerminationAnswered _ -> open(state).with(open(state).contract().proposing(null));
      case CaptureRecorded it -> existing(state).with(money(state).captured(it.amount()));
      case VoidRecorded it -> existing(state).with(money(state).voided(it.amount()));
      case RefundRecorded it -> existing(state).with(money(state).refunded(it.amount()));
      case DispatchRecorded it ->
          existing(state)
              .with(goods(state).left(it.shipmentId(), Stage.HANDED_TO_DELIVERY, it.items()));
      case ReadinessRecorded it ->
          existing(state)
              .with(goods(state).left(it.shipmentId(), Stage.READY_FOR_PICKUP, it.items()));
      case HandOverRecorded it -> {
        Existing order = existing(state);
        yield order.with(
            order.fulfilment().handedOver(it.shipmentId(), it.items(), order.contract().lines()));
      }
      case ServiceEvent.RenderingRecorded _ -> existing(state).with(goods(state).rendered());
      case ServiceEvent.AcceptanceRecorded it -> {
        Existing order = existing(state);
        yield order.with(order.fulfilment().accepted(it.items(), order.contract().lines()));
      }
      case RefusalAtDoorRecorded it ->
          existing(state).with(goods(state).cameBack(it.shipmentId(), it.documentedCost()));
      case NonCollectionRecorded it ->
          existing(state).with(goods(state).cameBack(it.shipmentId(), Tenge.ZERO));
      case GivingUpRecorded it ->
          existing(state).with(goods(state).cameBack(it.shipmentId(), Tenge.ZERO));
      case ItemsDropped it -> existing(state).with(goods(state).dropped(it.shipmentId()));
      case CancellationRequested it ->
          new CancellationPending(open(state), it.ground(), it.at(), it.refunds());
      case OrderCancelled it -> {
        Existing order = existing(state);
        yield new Cancelled(
            order.contract(), order.money(), order.fulfilment(), it.ground(), it.withheld());
      }
      case CancellationRefused _, EditRefused _, ShortageSettled _, ShortageDropped _ ->
          open(state);
      case EditRequested it -> {
        Open order = open(state);
        yield new EditPending(
            order.with(order.contract().counting(it.edit())),
            it.content(),
            it.promisedAnew(),
            it.restOnly());
      }
      case ShortageReported it -> {
        Open order = open(state);
        yield new ShortageOpen(
            order.with(order.contract().counting(it.edit())), it.shortage(), false, it.at());
      }
      case GoodsHeldForShortage _ -> shortage(state).heldNow();
      case ShortageTermRestarted it -> shortage(state).restarted(it.toldAt(), it.answerBy());
      case OrderEdited it -> {
        Open order = open(state);
        Contract before = order.contract();
        yield order
            .with(before.edited(it.edit(), it.content().lines(), it.content().total()))
            .with(order.money().costing(it.content().total()));
      }
      case SupplyMoved it -> {
        Open order = open(state);
        yield order.with(order.contract().with(it.content().lines()));
      }
      case OrderCompleted _ -> {
        Existing order = existing(state);
        yield new Completed(order.contract(), order.money(), order.fulfilment());
      }
    };
  }

  private static Contract contract(OrderPlaced placed) {
    return Contract.placed(
        placed.orderNumber(), placed.customerId(), placed.lines(), placed.total());
  }

  private static Existing existing(OrderState state) {
    return switch (state) {
      case Existing existing -> existing;
      case NotPlaced _, Forfeited _ ->
          throw new IllegalStateException("A stream begins with its placement.");
    };
  }

  private static Open open(OrderState state) {
    return switch (state) {
      case Open open -> open;
      case Pending pending -> pending.order();
      case NotPlaced _, Forfeited _, Cancelled _, Completed _ ->
          throw new IllegalStateException("No decider lets this follow on " + state + '.');
    };
  }

  private static ShortageOpen shortage(OrderState state) {
    if (state instanceof ShortageOpen open) {
      return open;
    }
    throw new IllegalStateException("Goods are held for a shortage that is open: " + state + '.');
  }

  private static Tenge total(OrderState state) {
    return existing(state).contract().total();
  }

  private static Money money(OrderState state) {
    return existing(state).money();
  }

  private static Fulfilment goods(OrderState state) {
    return existing(state).fulfilment();
  }
}
