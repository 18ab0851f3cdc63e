package io.orderledger.simulator.resources;

/** Lines of the settlement account, written beside every movement of money. */
final class Settlement {
  /** The provider's fee for a captured charge, in basis points; refunds do not give it back. */
  private static final long FEE_BASIS_POINTS = 290;

  private Settlement() {}

  /** Puts a line; the amount is negative when money leaves the seller. */
  static BalanceTransaction line(
      Work work, Charge charge, String id, String type, String source, long amount) {
    long fee = type.equals("charge") ? Math.ceilDiv(amount * FEE_BASIS_POINTS, 10_000L) : 0;
    return work.put(
        new BalanceTransaction(
            id,
            charge.account(),
            charge.intent(),
            work.now(),
            amount,
            fee,
            charge.currency(),
            type,
            source));
  }
}
