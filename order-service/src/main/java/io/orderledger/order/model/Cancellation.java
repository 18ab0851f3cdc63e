package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.CancellationAnswer;
import io.orderledger.order.model.OrderCommand.RecordAlreadyDispatched;
import io.orderledger.order.model.OrderCommand.RecordGoodsHeld;
import io.orderledger.order.model.OrderCommand.RecordServicesStopped;
import io.orderledger.order.model.OrderCommand.RequestCancellation;
import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;

/**
 * The buyer may cancel before dispatch, the seller before delivery (B-5.11, B-4.6). Whether the
 * goods have left is delivery's to say: the request is put to it, and its answer decides.
 */
@Clause({
  ClauseId.B_4_6,
  ClauseId.B_5_4,
  ClauseId.B_5_11,
  ClauseId.B_11_3,
  ClauseId.A_4_2_5,
  ClauseId.A_5_5
})
final class Cancellation {

  private Cancellation() {}

  static Decision<OrderEvent> request(OrderState state, RequestCancellation request) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> requestOpen(open, request);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      // Whoever wants none of the choices may still want nothing at all.
      case ShortageOpen shortage when shortage.held() -> requestOpen(shortage.order(), request);
      case ShortageOpen _ -> Refusals.shortageNotHeld();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> requestOpen(Open open, RequestCancellation request) {
    Fulfilment goods = open.fulfilment();
    boolean byBuyer = request.ground() == CancellationGround.BUYER;
    if (byBuyer && request.refusal() != null) {
      return Decision.refuse(
          Refusal.of(
                  "ground-of-the-seller",
                  ClauseId.B_4_6,
                  "A buyer cancels without a ground of the seller's: leave it out.")
              .at("refusal"));
    }
    if (byBuyer && goods.isDispatched()) {
      return Decision.refuse(
          "already-dispatched",
          ClauseId.B_6_12,
          "The goods have left: they can be refused at the door, or returned after hand-over.");
    }
    if (goods.anythingHandedOver()) {
      return Decision.refuse(
          "already-delivered",
          ClauseId.B_4_6,
          "The buyer has the goods: after delivery the seller cannot refuse the order.");
    }
    return Decision.accept(
        new CancellationRequested(
            open.contract().orderNumber(),
            open.contract().customerId(),
            request.ground(),
            request.reason(),
            request.at(),
            request.refusal(),
            null));
  }

  static Decision<OrderEvent> answered(OrderState state, CancellationAnswer answer) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case CancellationPending pending -> settle(pending, answer);
      // The question was settled another way first, such as by a refusal at the door.
      case Open _, EditPending _, ShortageOpen _, Cancelled _, Completed _ -> Decision.nothing();
    };
  }

  private static Decision<OrderEvent> settle(
      CancellationPending pending, CancellationAnswer answer) {
    OrderNumber number = pending.contract().orderNumber();
    return switch (answer) {
      case RecordGoodsHeld held ->
          Decision.accept(
              new OrderCancelled(number, pending.ground(), pending.withheld(), held.at()));
      case RecordServicesStopped stopped ->
          Decision.accept(
              new OrderCancelled(
                  number, pending.ground(), withheld(pending, stopped), stopped.at()));
      case RecordAlreadyDispatched late -> {
        List<OrderEvent> events = new ArrayList<>();
        events.add(new CancellationRefused(number, late.at()));
        // Hand-over and capture may have come while the answer was awaited.
        events.addAll(Completion.of(pending.order(), late.at()));
        yield Decision.accept(events);
      }
    };
  }

  /** What both agreed on, else what was rendered is worth. */
  private static Tenge withheld(CancellationPending pending, RecordServicesStopped stopped) {
    return pending.ground() == CancellationGround.AGREEMENT
        ? pending.withheld()
        : Withholding.ofServices(stopped.documented(), pending.contract().lines(), pending.money());
  }
}
