package io.orderledger.order.proposal.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** What happened to a proposal. That it was confirmed, its order's placement tells. */
public sealed interface ProposalEvent {

  OrderNumber orderNumber();

  Instant at();

  record ProposalMade(Proposal proposal) implements ProposalEvent {

    @Override
    public OrderNumber orderNumber() {
      return proposal.orderNumber();
    }

    @Override
    public Instant at() {
      return proposal.at();
    }
  }

  /**
   * The seller takes it back, after its order's number was closed.
   *
   * @param withdrawnBy an id of the staff
   */
  record ProposalWithdrawn(OrderNumber orderNumber, String withdrawnBy, String reason, Instant at)
      implements ProposalEvent {}
}
