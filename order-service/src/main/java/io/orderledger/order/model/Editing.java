package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.EditAnswer;
import io.orderledger.order.model.OrderCommand.RecordHeldForEdit;
import io.orderledger.order.model.OrderCommand.RecordTooLateToEdit;
import io.orderledger.order.model.OrderCommand.RequestEdit;
import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Until dispatch an order can be edited (B-4.3). Whether the goods have left is delivery's to say:
 * the edit is put to it, and its answer decides.
 */
@Clause({ClauseId.B_4_3, ClauseId.B_6_9, ClauseId.A_3_3})
final class Editing {

  private Editing() {}

  /** As far as is known here: only delivery knows for certain. */
  static boolean isStillPossible(Open order) {
    return !order.fulfilment().isDispatched()
        && !order.fulfilment().anythingHandedOver()
        && !order.fulfilment().anythingRendered();
  }

  static Decision<OrderEvent> request(OrderState state, RequestEdit request) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> requestOpen(open, request);
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> requestOpen(Open open, RequestEdit request) {
    if (open.fulfilment().anythingRendered()) {
      return Decision.refuse(
          "already-rendered",
          ClauseId.A_3_3,
          "Services of the order were rendered: what is left can only be cancelled.");
    }
    if (!isStillPossible(open)) {
      return Decision.refuse(
          "already-dispatched",
          ClauseId.B_4_3,
          "The goods have left: the order can be refused at the door, or returned.");
    }
    if (request.edit() != open.contract().edits() + 1
        || PreOrders.movedMeanwhile(open.contract().lines(), request.items())) {
      return Refusals.editedMeanwhile();
    }
    return LineRules.whyNot(request.items())
        .or(() -> priceIsAnother(request))
        .or(() -> priceIsWrong(open, request))
        .<Decision<OrderEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(requested(open, request)));
  }

  private static Optional<Refusal> priceIsAnother(RequestEdit request) {
    return request.expectedTotal().equals(request.quote().total())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                    "price-changed",
                    ClauseId.B_3_10,
                    "The order would cost "
                        + request.quote().total()
                        + " now: look at the edit again, and make it at that.")
                .at("expectedTotal"));
  }

  /** What the order has already was looked at by a person; a confirmed one is not held again. */
  @Clause(ClauseId.B_3_9)
  private static Optional<Refusal> priceIsWrong(Open open, RequestEdit request) {
    List<String> known = open.contract().lines().stream().map(OrderLine::sku).toList();
    for (Quote.PriceError error : request.quote().priceErrors()) {
      int index = error.line() - 1;
      if (!known.contains(request.items().get(index).sku())) {
        return Optional.of(
            Refusal.of(
                    "price-error",
                    ClauseId.B_3_9,
                    "This price looks wrong and a person must look at it: order the product apart.")
                .at("items[" + index + "].sku"));
      }
    }
    return Optional.empty();
  }

  private static EditRequested requested(Open open, RequestEdit request) {
    return new EditRequested(
        open.contract().orderNumber(),
        open.contract().customerId(),
        request.edit(),
        OrderContent.priced(
            request.items(),
            request.gifts(),
            request.delivery(),
            request.quote(),
            request.basis(),
            request.deliveryPromise()),
        request.promisedAnew(),
        request.recipient(),
        request.at());
  }

  static Decision<OrderEvent> answered(OrderState state, EditAnswer answer) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case EditPending pending when pending.edit() == answer.edit() -> settle(pending, answer);
      case ShortageOpen open when open.edit() == answer.edit() -> Shortages.held(open, answer);
      // The question was settled another way first.
      case EditPending _, ShortageOpen _, CancellationPending _, Open _, Cancelled _, Completed _ ->
          Decision.nothing();
    };
  }

  private static Decision<OrderEvent> settle(EditPending pending, EditAnswer answer) {
    return switch (answer) {
      // Nothing of goods that have left is changed, whoever says they were held.
      case RecordHeldForEdit held when !pending.isStillPossible() -> refused(pending, held.at());
      case RecordHeldForEdit held ->
          Recording.andCompletion(
              pending.order(),
              new OrderEdited(
                  number(pending),
                  held.edit(),
                  pending.content(),
                  pending.promisedAnew(),
                  held.at()));
      case RecordTooLateToEdit late -> refused(pending, late.at());
    };
  }

  private static Decision<OrderEvent> refused(EditPending pending, Instant at) {
    List<OrderEvent> events = new ArrayList<>();
    events.add(new EditRefused(number(pending), pending.edit(), at));
    // Hand-over and capture may have come while the answer was awaited.
    events.addAll(Completion.of(pending.order(), at));
    return Decision.accept(events);
  }

  private static OrderNumber number(EditPending pending) {
    return pending.contract().orderNumber();
  }
}
