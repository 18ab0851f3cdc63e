package io.orderledger.order.model;

import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.Pending;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.List;

/**
 * The statuses of B-1.5.1: how far the order has come, whatever the order of its steps. Money held
 * on a card is not yet paid; the payment facet ({@link Money#standing()}) tells of it.
 */
@Clause(ClauseId.B_1_5_1)
public enum OrderStatus {
  PLACED,
  CONFIRMED,
  PAID,
  HANDED_TO_DELIVERY,
  READY_FOR_PICKUP,
  COMPLETED,
  CANCELLED;

  /** What may lawfully be asked of an order next. */
  public enum Step {
    RELEASE_HOLD,
    CONFIRM,
    REQUEST_EDIT,
    REPORT_SHORTAGE,
    ANSWER_SHORTAGE,
    REQUEST_CANCELLATION,
    /** Whoever is to have the order agreed: the seller consents or refuses (B-15.6). */
    CONSENT_TO_ASSIGNMENT
  }

  public static OrderStatus of(Existing order) {
    return switch (order) {
      case Open open -> ofOpen(open);
      case Pending pending -> ofOpen(pending.order());
      case Cancelled _ -> CANCELLED;
      case Completed _ -> COMPLETED;
    };
  }

  /** The seller's requests that would be granted now; empty when only facts are awaited. */
  public static List<Step> nextStepsOfSeller(Existing order) {
    return switch (order) {
      case Open open -> {
        List<Step> steps = new ArrayList<>();
        if (open.onHold()) {
          steps.add(Step.RELEASE_HOLD);
        } else if (!open.confirmed()) {
          steps.add(Step.CONFIRM);
        }
        if (Editing.isStillPossible(open)) {
          steps.add(Step.REQUEST_EDIT);
        }
        if (!open.fulfilment().anythingRendered()
            && !open.fulfilment().here(open.contract().lines()).isEmpty()) {
          steps.add(Step.REPORT_SHORTAGE);
        }
        if (!open.fulfilment().anythingHandedOver()) {
          steps.add(Step.REQUEST_CANCELLATION);
        }
        if (!open.onHold() && awaitsConsent(open)) {
          steps.add(Step.CONSENT_TO_ASSIGNMENT);
        }
        yield List.copyOf(steps);
      }
      case ShortageOpen shortage ->
          ofShortage(shortage, !shortage.fulfilment().anythingHandedOver());
      case Completed completed when awaitsConsent(completed) -> List.of(Step.CONSENT_TO_ASSIGNMENT);
      case Pending _, Cancelled _, Completed _ -> List.of();
    };
  }

  /** Whether somebody agreed to have the order, and the seller has not answered (B-15.6). */
  public static boolean awaitsConsent(Existing order) {
    OpenAssignment assignment = order.contract().assignment();
    return assignment != null && assignment.accepted() && !(order instanceof Cancelled);
  }

  /** The buyer's requests that would be granted now. */
  public static List<Step> nextStepsOfBuyer(Existing order) {
    return switch (order) {
      case Open open when Editing.isStillPossible(open) ->
          List.of(Step.REQUEST_EDIT, Step.REQUEST_CANCELLATION);
      // The rest of services can be done without; goods that left can be refused or returned.
      case Open open ->
          open.fulfilment().anythingRendered() ? List.of(Step.REQUEST_CANCELLATION) : List.of();
      case ShortageOpen shortage -> ofShortage(shortage, !shortage.fulfilment().isDispatched());
      case Pending _, Cancelled _, Completed _ -> List.of();
    };
  }

  private static List<Step> ofShortage(ShortageOpen shortage, boolean canBeCancelled) {
    if (!shortage.held()) {
      return List.of();
    }
    return canBeCancelled && !shortage.fulfilment().anythingHandedOver()
        ? List.of(Step.ANSWER_SHORTAGE, Step.REQUEST_CANCELLATION)
        : List.of(Step.ANSWER_SHORTAGE);
  }

  private static OrderStatus ofOpen(Open open) {
    return switch (open.fulfilment().stage()) {
      case HANDED_TO_DELIVERY, HANDED_OVER, RETURNED_TO_SELLER -> HANDED_TO_DELIVERY;
      case READY_FOR_PICKUP -> READY_FOR_PICKUP;
      case WAITING, RENDERED -> {
        if (open.money().covers(open.contract().total())) {
          yield PAID;
        }
        yield open.confirmed() ? CONFIRMED : PLACED;
      }
    };
  }
}
