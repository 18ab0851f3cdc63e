package io.orderledger.order.proposal.model;

import java.time.Instant;

/** What is asked of a proposal. */
public sealed interface ProposalCommand {

  record MakeProposal(Proposal proposal) implements ProposalCommand {}

  /** Takes it back: nobody can place its order any more. */
  record WithdrawProposal(String withdrawnBy, String reason, Instant at)
      implements ProposalCommand {}
}
