package io.orderledger.order.model;

import io.orderledger.order.model.OrderCommand.MoneyFact;
import io.orderledger.order.model.OrderCommand.RecordAuthorization;
import io.orderledger.order.model.OrderCommand.RecordCapture;
import io.orderledger.order.model.OrderCommand.RecordDispute;
import io.orderledger.order.model.OrderCommand.RecordPaymentFailure;
import io.orderledger.order.model.OrderCommand.RecordRefund;
import io.orderledger.order.model.OrderCommand.RecordVoid;
import io.orderledger.order.model.OrderEvent.AuthorizationRecorded;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.DisputeRecorded;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderEvent.RefundRecorded;
import io.orderledger.order.model.OrderEvent.VoidRecorded;
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
import io.orderledger.shared.identifier.OrderNumber;

/** Money that moved is recorded in whatever state; it is never lost (B-5.10). */
@Clause({ClauseId.B_1_5_1, ClauseId.B_5_10})
final class MoneyFacts {

  private MoneyFacts() {}

  static Decision<OrderEvent> record(OrderState state, MoneyFact fact) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open -> Recording.andCompletion(open, event(open, fact));
      case Pending pending -> Decision.accept(event(pending, fact));
      case Cancelled cancelled -> Decision.accept(event(cancelled, fact));
      case Completed completed -> Decision.accept(event(completed, fact));
    };
  }

  private static OrderEvent event(Existing order, MoneyFact fact) {
    OrderNumber number = order.contract().orderNumber();
    return switch (fact) {
      case RecordAuthorization(var attempt, var amount, var at) ->
          new AuthorizationRecorded(number, attempt, amount, at);
      case RecordPaymentFailure(var attempt, var declineCode, var at, var scheduled) ->
          new PaymentFailureRecorded(number, attempt, declineCode, at, scheduled);
      case RecordCapture(var amount, var at) -> new CaptureRecorded(number, amount, at);
      case RecordVoid(var amount, var at) -> new VoidRecorded(number, amount, at);
      case RecordRefund(var refundId, var returnId, var amount, var at) ->
          new RefundRecorded(number, refundId, returnId, amount, at);
      case RecordDispute(var disputeId, var open, var at) ->
          new DisputeRecorded(number, disputeId, open, at);
    };
  }
}
