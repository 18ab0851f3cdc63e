package io.orderledger.order.proposal.model;

import io.orderledger.order.proposal.model.ProposalCommand.MakeProposal;
import io.orderledger.order.proposal.model.ProposalCommand.WithdrawProposal;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalMade;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalWithdrawn;
import io.orderledger.order.proposal.model.ProposalState.Made;
import io.orderledger.order.proposal.model.ProposalState.Open;
import io.orderledger.order.proposal.model.ProposalState.Unknown;
import io.orderledger.order.proposal.model.ProposalState.Withdrawn;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;

/**
 * A proposal is made once and may be taken back. Whether it was confirmed first is decided by the
 * stream of its order alone: a confirmation places the order, a withdrawal closes its number.
 */
@Clause(ClauseId.B_1_6)
public final class ProposalDecider {

  private ProposalDecider() {}

  public static Decision<ProposalEvent> decide(ProposalState state, ProposalCommand command) {
    return switch (command) {
      case MakeProposal(var proposal) ->
          switch (state) {
            case Unknown _ -> Decision.accept(new ProposalMade(proposal));
            case Made _ ->
                Decision.refuse(
                    "proposal-exists", ClauseId.B_1_5_2, "The number is another proposal's.");
          };
      case WithdrawProposal withdraw ->
          switch (state) {
            case Unknown _ ->
                Decision.refuse("proposal-unknown", "There is no such proposal: check its number.");
            case Open(var proposal) ->
                Decision.accept(
                    new ProposalWithdrawn(
                        proposal.orderNumber(),
                        withdraw.withdrawnBy(),
                        withdraw.reason(),
                        withdraw.at()));
            case Withdrawn _ -> Decision.nothing();
          };
    };
  }

  public static ProposalState evolve(ProposalState state, ProposalEvent event) {
    return switch (event) {
      case ProposalMade(var proposal) -> new Open(proposal);
      case ProposalWithdrawn _ ->
          switch (state) {
            case Made made -> new Withdrawn(made.proposal());
            case Unknown _ -> throw new IllegalStateException("A stream begins with its proposal.");
          };
    };
  }
}
