package io.orderledger.order.proposal.model;

/** A proposal as its events made it. */
public sealed interface ProposalState {

  ProposalState UNKNOWN = new Unknown();

  /** Nothing was proposed under the number. */
  record Unknown() implements ProposalState {}

  /** A proposal that was made, whatever became of it. */
  sealed interface Made extends ProposalState {
    Proposal proposal();
  }

  record Open(Proposal proposal) implements Made {}

  record Withdrawn(Proposal proposal) implements Made {}
}
