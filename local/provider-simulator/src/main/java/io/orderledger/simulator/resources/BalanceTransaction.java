package io.orderledger.simulator.resources;

/**
 * One line of the seller's settlement account.
 *
 * @param created seconds since the epoch
 * @param amount minor units, negative when money leaves the seller
 * @param fee minor units kept by the provider
 * @param type Stripe's type: charge, refund, refund_failure, adjustment
 * @param source id of the charge, refund or dispute
 */
public record BalanceTransaction(
    String id,
    String account,
    String intent,
    long created,
    long amount,
    long fee,
    String currency,
    String type,
    String source)
    implements Resource {}
