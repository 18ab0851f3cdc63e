package io.orderledger.order.model;

import io.orderledger.order.model.AssignmentCommand.AcceptAssignment;
import io.orderledger.order.model.AssignmentCommand.ConsentToAssignment;
import io.orderledger.order.model.AssignmentCommand.EndAssignment;
import io.orderledger.order.model.AssignmentCommand.RequestAssignment;
import io.orderledger.order.model.AssignmentEvent.Answer;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.AssignmentAnswered;
import io.orderledger.order.model.AssignmentEvent.AssignmentRequested;
import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.model.AssignmentEvent.Side;
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
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's rights pass to another person when three agree: the buyer, that person, and the
 * seller, whose consent is on record (B-15.6). An order that is completed passes, too: its returns
 * and claims are rights. What is under way with delivery is finished first.
 */
@Clause(ClauseId.B_15_6)
final class Assignments {

  private Assignments() {}

  static Decision<OrderEvent> decide(OrderState state, AssignmentCommand command) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Cancelled _ -> Refusals.cancelled();
      case Pending pending ->
          command instanceof EndAssignment end
              ? end(pending.contract(), end)
              : notWhilePending(pending);
      case Open open -> answer(open.contract(), open.hold(), command);
      case Completed completed -> answer(completed.contract(), null, command);
    };
  }

  private static Decision<OrderEvent> notWhilePending(Pending pending) {
    return switch (pending) {
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
    };
  }

  private static Decision<OrderEvent> answer(
      Contract contract, @Nullable HoldGround hold, AssignmentCommand command) {
    return switch (command) {
      case RequestAssignment request ->
          hold == null ? request(contract, request) : Refusals.onHold(hold);
      case AcceptAssignment accept -> accept(contract, accept);
      case ConsentToAssignment consent ->
          hold == null ? consent(contract, consent) : Refusals.onHold(hold);
      case EndAssignment end -> end(contract, end);
    };
  }

  private static Decision<OrderEvent> request(Contract contract, RequestAssignment request) {
    if (!contract.customerId().equals(request.by())) {
      return Refusals.notPlaced();
    }
    if (request.assigneeId().equals(request.by())) {
      return Decision.refuse(
          Refusal.of(
                  "assigned-to-oneself",
                  ClauseId.B_15_6,
                  "The order is yours already: name another customer.")
              .at("assigneeId"));
    }
    if (contract.assignment() != null) {
      return Decision.refuse(
          "assignment-open",
          ClauseId.B_15_6,
          "A request to assign the order is open: withdraw it first.");
    }
    return Decision.accept(
        new AssignmentRequested(
            contract.orderNumber(),
            contract.assignments() + 1,
            contract.customerId(),
            request.assigneeId(),
            request.at()));
  }

  private static Decision<OrderEvent> accept(Contract contract, AcceptAssignment accept) {
    OpenAssignment open = contract.open(accept.assignment());
    if (open == null || !open.assigneeId().equals(accept.assigneeId())) {
      return none();
    }
    return open.accepted()
        ? Decision.refuse(
            "assignment-accepted",
            ClauseId.B_15_6,
            "It is accepted, and the seller's consent is awaited: follow its status.")
        : Decision.accept(
            new AssignmentAccepted(
                contract.orderNumber(),
                open.number(),
                accept.assigneeId(),
                accept.assignee(),
                accept.at()));
  }

  private static Decision<OrderEvent> consent(Contract contract, ConsentToAssignment consent) {
    OpenAssignment open = contract.open(consent.assignment());
    if (open == null) {
      return none();
    }
    return open.accepted()
        ? Decision.accept(
            new AssignmentAnswered(
                contract.orderNumber(),
                open.number(),
                contract.customerId(),
                Answer.CONSENT,
                null,
                consent.at()),
            new RightsAssigned(
                contract.orderNumber(),
                open.number(),
                contract.customerId(),
                open.assigneeId(),
                consent.assignee(),
                consent.at()))
        : Decision.refuse(
            "assignment-not-accepted",
            ClauseId.B_15_6,
            "Whoever is to have the rights has not agreed yet: consent when they have, or refuse.");
  }

  private static Decision<OrderEvent> end(Contract contract, EndAssignment end) {
    OpenAssignment open = contract.open(end.assignment());
    if (open == null) {
      return none();
    }
    if (end.answer().side() != end.by()) {
      return Decision.refuse(
          Refusal.of(
                  "answer-of-another-side",
                  ClauseId.B_15_6,
                  "The seller consents or refuses, the assignee declines, the buyer withdraws.")
              .at("answer"));
    }
    return Decision.accept(
        new AssignmentAnswered(
            contract.orderNumber(),
            open.number(),
            end.by() == Side.ASSIGNEE ? open.assigneeId() : contract.customerId(),
            end.answer(),
            end.reason(),
            end.at()));
  }

  private static Decision<OrderEvent> none() {
    return Decision.refuse(
        "no-such-assignment",
        ClauseId.B_15_6,
        "No such request is open, or the order was changed since: look at its status.");
  }

  /** What each event makes of the order. */
  static Existing after(Existing order, AssignmentEvent event) {
    Contract contract = order.contract();
    return order.with(
        switch (event) {
          case AssignmentRequested it ->
              contract.assigning(
                  new OpenAssignment(it.assignment(), it.assigneeId(), false), it.assignment());
          case AssignmentAccepted it ->
              contract.assigning(
                  new OpenAssignment(it.assignment(), it.assigneeId(), true), it.assignment());
          case AssignmentAnswered it -> contract.assigning(null, it.assignment());
          case RightsAssigned it -> contract.of(it.customerId());
        });
  }
}
