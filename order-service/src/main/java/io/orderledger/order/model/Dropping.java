package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Contract;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.Shortfall.Missed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Of an order in several shipments some came back or is not sent: it goes on without that, at so
 * much less (B-6.12, B-6.5, B-4.6). Each line gives back its pieces' part of what they cost, and
 * nothing else gets dearer, as with goods that are out of stock. The lines keep their numbers,
 * since shipments and returns name goods by them.
 */
@Clause({ClauseId.B_4_6, ClauseId.B_6_5, ClauseId.B_6_12, ClauseId.B_7_9})
final class Dropping {

  private Dropping() {}

  /**
   * What follows when these do not come.
   *
   * @param now the order as it stands
   * @param ground why the order ends if nothing is left of it
   */
  static List<OrderEvent> of(
      Existing state, List<Items> items, OrderContent now, CancellationGround ground, Instant at) {
    Contract contract = state.contract();
    if (!now.lines().equals(contract.lines())) {
      throw new IllegalStateException(
          "Order " + contract.orderNumber() + " was edited since it was read: read it again.");
    }
    OrderContent left = without(now, items, state.fulfilment());
    if (left.lines().equals(now.lines())) {
      return List.of();
    }
    OrderEvent then =
        left.lines().isEmpty()
            ? new OrderCancelled(contract.orderNumber(), ground, Tenge.ZERO, at)
            : new OrderEdited(contract.orderNumber(), contract.edits() + 1, left, false, at);
    return state instanceof Pending pending && !isAnswered(pending)
        ? List.of(tooLate(pending, at), then)
        : List.of(then);
  }

  /** The rest was what the termination was about (B-12.3). */
  private static boolean isAnswered(Pending pending) {
    return pending instanceof CancellationPending asked
        && asked.ground() == CancellationGround.FORCE_MAJEURE;
  }

  /** Something had left: what delivery will answer is known by now. */
  private static OrderEvent tooLate(Pending pending, Instant at) {
    OrderNumber number = pending.contract().orderNumber();
    return switch (pending) {
      case CancellationPending _ -> new CancellationRefused(number, at);
      case EditPending edit -> new EditRefused(number, edit.edit(), at);
      case ShortageOpen shortage -> new ShortageDropped(number, shortage.edit(), at);
    };
  }

  /** What the buyer has is never dropped, whatever is said to have come back. */
  static OrderContent without(OrderContent now, List<Items> items, Fulfilment fulfilment) {
    List<OrderLine> lines = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    int chosen = 0;
    for (int i = 0; i < now.lines().size(); i++) {
      OrderLine line = now.lines().get(i);
      int gone = Math.min(fulfilment.awaited(line), pieces(items, line.line()));
      Tenge refund = Remainder.part(line.net(), gone, line.quantity());
      if (gone > 0) {
        missed.add(new Missed(line.sku(), gone, refund));
      }
      if (gone < line.quantity()) {
        lines.add(line.without(gone, refund));
        chosen += i < now.chosen() ? 1 : 0;
      }
    }
    List<Shortfall> shortfalls = new ArrayList<>(now.shortfalls());
    shortfalls.add(new Shortfall(missed, null, chosen));
    Tenge goods = Tenge.sum(lines.stream().map(OrderLine::net).toList());
    return new OrderContent(
        lines,
        now.delivery(),
        goods,
        now.deliveryFee(),
        goods.plus(now.deliveryFee()),
        now.price(),
        now.deliveryPromise(),
        shortfalls);
  }

  private static int pieces(List<Items> items, int line) {
    return items.stream().filter(item -> item.line() == line).mapToInt(Items::quantity).sum();
  }
}
