package io.orderledger.order.model;

import io.orderledger.shared.money.Tenge;

/**
 * A termination by agreement that one side proposed and the other has not answered.
 *
 * @param by who proposes
 * @param refunds what goes back of what was paid; the rest stays with the seller
 */
public record TerminationProposal(Party by, Tenge refunds) {}
