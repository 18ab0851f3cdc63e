package io.orderledger.simulator.instalment;

/**
 * Principal that went back to the bank, so that it recalculates the contract.
 *
 * @param application its id
 * @param reference the seller's name of it
 * @param amount whole tenge
 * @param done false while the bank is at it
 * @param at milliseconds since the epoch
 */
record Recalculation(
    String id, String application, String reference, long amount, boolean done, long at) {

  Recalculation made(long now) {
    return new Recalculation(id, application, reference, amount, true, now);
  }
}
