package io.orderledger.simulator.instalment;

/**
 * The bank's own account of one application or several, in whole tenge.
 *
 * @param paid to the seller, before the bank's commission
 * @param recalculated what of it went back to the bank
 * @param approved what it has promised and not paid yet
 */
public record DeskBooks(long paid, long recalculated, long approved) {

  DeskBooks plus(DeskBooks more) {
    return new DeskBooks(
        paid + more.paid, recalculated + more.recalculated, approved + more.approved);
  }
}
