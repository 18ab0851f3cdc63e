package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.CancelPreOrder;
import io.orderledger.order.model.OrderCommand.MoveSupply;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.SupplyMoved;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Contract;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Goods that were ordered before they could be supplied have terms of their own (B-4.7): the seller
 * may come to expect them on another day, and the buyer may do without them, for all that they
 * cost. Nothing else gets dearer by it, as with goods that are out of stock.
 */
@Clause({ClauseId.B_4_7, ClauseId.B_5_11})
final class PreOrdered {

  private PreOrdered() {}

  static Decision<OrderEvent> move(OrderState state, MoveSupply move) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> moveOpen(open, move);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> moveOpen(Open open, MoveSupply move) {
    if (!move.now().lines().equals(open.contract().lines())) {
      return Refusals.editedMeanwhile();
    }
    Optional<OrderLine> line = awaited(open, move.sku());
    if (line.isEmpty()) {
      return noPreOrder();
    }
    LocalDate before = Objects.requireNonNull(line.get().supply()).expectedOn();
    LocalDate then = move.supply().expectedOn();
    if (!then.isAfter(Almaty.dateOf(move.at())) || then.equals(before)) {
      return Decision.refuse(
          Refusal.of(
                  "not-a-new-day",
                  ClauseId.B_4_7,
                  "The goods are expected on " + before + ": name another day after today.")
              .at("expectedOn"));
    }
    return Decision.accept(
        new SupplyMoved(open.contract().orderNumber(), move.sku(), before, moved(move), move.at()));
  }

  /** The goods' own day, and that of everything that waits for them. */
  private static OrderContent moved(MoveSupply move) {
    OrderContent now = move.now();
    List<OrderLine> lines =
        now.lines().stream()
            .map(line -> isMeant(line, move.sku()) ? line.suppliedAs(move.supply()) : line)
            .toList();
    DeliveryPromise promise =
        PreOrders.ofLines(now.deliveryPromise(), lines.subList(0, now.chosen()), now.delivery());
    return now.with(lines, promise);
  }

  static Decision<OrderEvent> cancel(OrderState state, CancelPreOrder cancel) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> cancelOpen(open, cancel);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> cancelOpen(Open open, CancelPreOrder cancel) {
    Contract contract = open.contract();
    if (cancel.edit() != contract.edits() + 1 || !cancel.now().lines().equals(contract.lines())) {
      return Refusals.editedMeanwhile();
    }
    Optional<OrderLine> line = awaited(open, cancel.sku());
    if (line.isEmpty()) {
      return noPreOrder();
    }
    if (Editing.isStillPossible(open)) {
      return Decision.accept(without(line.get(), contract, cancel));
    }
    EditRequested rest = withoutRest(line.get(), open, cancel);
    return rest.content().lines().isEmpty()
        ? Decision.refuse(
            "already-dispatched",
            ClauseId.B_4_7,
            "All else came back: ask the seller not to send the rest.")
        : Decision.accept(rest);
  }

  /** Something has left, and lines keep their numbers; what left keeps the order alive. */
  @Clause(ClauseId.B_6_10)
  private static EditRequested withoutRest(OrderLine line, Open open, CancelPreOrder cancel) {
    Contract contract = open.contract();
    return new EditRequested(
        contract.orderNumber(),
        contract.customerId(),
        cancel.edit(),
        Dropping.without(
            cancel.now(), List.of(new Items(line.line(), line.quantity())), open.fulfilment()),
        false,
        cancel.recipient(),
        cancel.at(),
        true);
  }

  private static OrderEvent without(OrderLine line, Contract contract, CancelPreOrder cancel) {
    OrderContent now = cancel.now();
    Remainder left = Remainder.of(now, List.of(new Missing(line.sku(), line.quantity())));
    if (left.isNothing()) {
      return new CancellationRequested(
          contract.orderNumber(), contract.customerId(), cancel.by(), null, cancel.at());
    }
    OrderContent content = left.with(null, now);
    DeliveryPromise promise =
        PreOrders.ofLines(cancel.inStock(), left.chosen(), content.delivery());
    return new EditRequested(
        contract.orderNumber(),
        contract.customerId(),
        cancel.edit(),
        content.promised(promise),
        true,
        cancel.recipient(),
        cancel.at());
  }

  private static Optional<OrderLine> awaited(Open open, String sku) {
    return open.contract().lines().stream()
        .filter(line -> isMeant(line, sku) && open.fulfilment().here(line) == line.quantity())
        .findFirst();
  }

  private static boolean isMeant(OrderLine line, String sku) {
    Supply supply = line.supply();
    return supply != null && line.sku().equals(sku);
  }

  private static Decision<OrderEvent> noPreOrder() {
    return Decision.refuse(
        Refusal.of(
                "no-pre-order",
                ClauseId.B_4_7,
                "No pre-ordered goods of this product are still to leave: check the SKU.")
            .at("sku"));
  }
}
