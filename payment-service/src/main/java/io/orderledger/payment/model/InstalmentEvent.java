package io.orderledger.payment.model;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** What happened to an order's instalments beside what happened to its attempts (B-5.8). */
public sealed interface InstalmentEvent extends PaymentEvent.InstalmentNews {

  /**
   * The order was placed to be paid by instalments.
   *
   * @param terms of the order's edition
   */
  record InstalmentsOffered(OrderNumber orderNumber, InstalmentTerms terms)
      implements InstalmentEvent {}

  /** The attempt of this number is an application to a bank, over so many months. */
  record InstalmentsAppliedFor(OrderNumber orderNumber, int attempt, int months)
      implements InstalmentEvent {}

  /**
   * The bank approved, under a contract of its own with the buyer.
   *
   * @param at the bank's moment, at which this was said
   */
  record InstalmentsApproved(OrderNumber orderNumber, int attempt, Contract contract, Instant at)
      implements InstalmentEvent {}
}
