package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderState.CancellationPending;
import io.orderledger.order.model.OrderState.Cancelled;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.model.OrderState.EditPending;
import io.orderledger.order.model.OrderState.Forfeited;
import io.orderledger.order.model.OrderState.NotPlaced;
import io.orderledger.order.model.OrderState.Open;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.TerminationAnswered.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import java.util.Optional;

/**
 * Both sides end an order by agreement: one proposes what goes back and why, the other consents
 * . Whether the goods have left is delivery's to say, as with any cancellation.
 */
@Clause(ClauseId.A_5_5)
final class Terminations {

  private Terminations() {}

  static Decision<OrderEvent> decide(OrderState state, OrderCommand.OfTermination command) {
    return switch (state) {
      case NotPlaced _, Forfeited _ -> Refusals.notPlaced();
      case Open open ->
          switch (command) {
            case ProposeTermination propose -> propose(open, propose);
            case AnswerTermination answer -> answer(open, answer);
          };
      case CancellationPending _ -> Refusals.cancellationPending();
      case EditPending _ -> Refusals.editPending();
      case ShortageOpen _ -> Refusals.shortageOpen();
      case Cancelled _ -> Refusals.cancelled();
      case Completed _ -> Refusals.completed();
    };
  }

  private static Decision<OrderEvent> propose(Open open, ProposeTermination propose) {
    if (open.contract().termination() != null) {
      return Decision.refuse(
          "termination-proposed",
          ClauseId.A_5_5,
          "A termination is proposed already: answer it, or take it back first.");
    }
    return whyNot(open, propose.refunds())
        .<Decision<OrderEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    new TerminationProposed(
                        open.contract().orderNumber(),
                        open.contract().customerId(),
                        propose.by(),
                        propose.refunds(),
                        propose.ground(),
                        propose.at())));
  }

  private static Decision<OrderEvent> answer(Open open, AnswerTermination answer) {
    TerminationProposal proposal = open.contract().termination();
    if (proposal == null) {
      return Decision.refuse(
          "no-termination-proposed",
          ClauseId.A_5_5,
          "No termination is proposed, or the order was changed since: propose one.");
    }
    if ((answer.by() == proposal.by()) != (answer.answer() == Answer.WITHDRAW)) {
      return Decision.refuse(
          Refusal.of(
                  "answer-of-the-other-side",
                  ClauseId.A_5_5,
                  "Whoever proposed can only take it back; the other side consents or declines.")
              .at("answer"));
    }
    TerminationAnswered answered =
        new TerminationAnswered(
            open.contract().orderNumber(),
            open.contract().customerId(),
            answer.by(),
            answer.answer(),
            answer.reason(),
            answer.at());
    return answer.answer() == Answer.CONSENT
        ? consent(open, proposal, answer, answered)
        : Decision.accept(answered);
  }

  private static Decision<OrderEvent> consent(
      Open open,
      TerminationProposal proposal,
      AnswerTermination answer,
      TerminationAnswered answered) {
    if (!answer.refunds().equals(proposal.refunds())) {
      return Decision.refuse(
          Refusal.of(
                  "another-refund",
                  ClauseId.A_5_5,
                  "The proposal gives back "
                      + proposal.refunds()
                      + ": look at it, and consent to that.")
              .at("refunds"));
    }
    return whyNot(open, proposal.refunds())
        .<Decision<OrderEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    answered,
                    new CancellationRequested(
                        open.contract().orderNumber(),
                        open.contract().customerId(),
                        CancellationGround.AGREEMENT,
                        answer.reason(),
                        answer.at(),
                        null,
                        proposal.refunds())));
  }

  private static Optional<Refusal> whyNot(Open open, Tenge refunds) {
    if (open.fulfilment().isDispatched() || open.fulfilment().anythingHandedOver()) {
      return Optional.of(
          Refusal.of(
              "already-dispatched",
              ClauseId.A_5_5,
              "The goods have left: they can be refused at the door, or returned."));
    }
    Tenge paid = open.money().withinReach();
    return refunds.isNegative() || refunds.isMoreThan(paid)
        ? Optional.of(
            Refusal.of(
                    "refund-not-of-what-was-paid",
                    ClauseId.A_5_5,
                    "From nothing to " + paid + " can go back: so much was paid.")
                .at("refunds"))
        : Optional.empty();
  }
}
