package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.AgreeOnDate;
import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderCommand.CancelPreOrder;
import io.orderledger.order.model.OrderCommand.CancellationAnswer;
import io.orderledger.order.model.OrderCommand.ConfirmOrder;
import io.orderledger.order.model.OrderCommand.EditAnswer;
import io.orderledger.order.model.OrderCommand.EndUnpaid;
import io.orderledger.order.model.OrderCommand.ForfeitPlacement;
import io.orderledger.order.model.OrderCommand.GoodsFact;
import io.orderledger.order.model.OrderCommand.HoldForFailedPayments;
import io.orderledger.order.model.OrderCommand.MoneyFact;
import io.orderledger.order.model.OrderCommand.MoveSupply;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderCommand.ReleaseHold;
import io.orderledger.order.model.OrderCommand.ReportShortage;
import io.orderledger.order.model.OrderCommand.RequestCancellation;
import io.orderledger.order.model.OrderCommand.RequestEdit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;

/**
 * What becomes of a command, in every state of an order. Each rule answers all states by itself, so
 * that a new state or command does not compile until all have been thought of.
 */
@Clause(ClauseId.B_1_5_1)
public final class OrderDecider {

  private OrderDecider() {}

  /** As things stand while nothing is in the way. */
  public static Decision<OrderEvent> decide(OrderState state, OrderCommand command) {
    return decide(state, Hindrances.NONE, command);
  }

  /** As things stand while this is in the way. */
  public static Decision<OrderEvent> decide(
      OrderState state, Hindrances hindrances, OrderCommand command) {
    return switch (command) {
      case OrderCommand.OfForceMajeure it -> hindrances.decide(state, it);
      case OrderCommand.OfDetails it -> ChangedDetails.decide(state, it);
      case OrderCommand.OfTermination it -> Terminations.decide(state, it);
      case AssignmentCommand it -> Assignments.decide(state, it);
      case PlaceOrder place -> Placement.decide(state, place);
      case ForfeitPlacement forfeit -> Placement.forfeit(state, forfeit);
      case HoldForFailedPayments hold -> Suspicion.hold(state, hold);
      case RecordSuspicion suspicion -> Suspicion.record(state, suspicion);
      case ReleaseHold release -> Hold.release(state, release);
      case ConfirmOrder confirm -> Confirmation.decide(state, confirm);
      case RequestCancellation request -> Cancellation.request(state, request);
      case RequestEdit request -> Editing.request(state, request);
      case ReportShortage report -> Shortages.report(state, report);
      case AnswerShortage answer -> Shortages.answer(state, hindrances, answer);
      case RestartShortageTerm restart -> Shortages.restart(state, restart);
      case MoveSupply move -> PreOrdered.move(state, move);
      case AgreeOnDate agree -> Agreements.record(state, agree);
      case CancelPreOrder cancel -> PreOrdered.cancel(state, cancel);
      case EditAnswer answer -> Editing.answered(state, answer);
      case EndUnpaid end -> Unpaid.end(state, end);
      case CancellationAnswer answer -> Cancellation.answered(state, answer);
      case MoneyFact fact -> MoneyFacts.record(state, fact);
      case GoodsFact fact -> GoodsFacts.record(state, fact);
      case ServiceFact fact -> ServiceFacts.record(state, fact);
    };
  }
}
