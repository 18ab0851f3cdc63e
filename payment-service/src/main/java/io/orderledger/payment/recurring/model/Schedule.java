package io.orderledger.payment.recurring.model;

/**
 * The days on which a customer agreed to be charged, from the first date of the terms on.
 *
 * @param noticeDays how many days ahead the customer is told of each charge; 0 where the consent
 *     promises no such notice
 */
public record Schedule(Cadence cadence, int noticeDays) {

  public Schedule {
    if (noticeDays < 0) {
      throw new IllegalArgumentException("Nobody is told ahead after the day.");
    }
  }
}
