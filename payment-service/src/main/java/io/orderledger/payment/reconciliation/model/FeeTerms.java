package io.orderledger.payment.reconciliation.model;

import io.orderledger.shared.money.Tenge;

/**
 * What a provider may keep of a charge.
 *
 * @param basisPoints of what was charged
 * @param fixed beside that
 */
public record FeeTerms(int basisPoints, Tenge fixed) {

  /** Nothing was agreed: every fee wants an explanation. */
  public static final FeeTerms NONE = new FeeTerms(0, Tenge.ZERO);

  private static final long HUNDREDTHS = 100;
  private static final long ONE = 10_000;

  /** Providers round a fee each in its own way, by less than a tenge. */
  boolean explain(SettlementLine line) {
    long agreed =
        line.kind() == SettlementLine.Kind.CHARGE
            ? Math.ceilDiv(Math.multiplyExact(line.gross(), (long) basisPoints), ONE)
                + fixed.amount() * HUNDREDTHS
            : 0;
    return Math.abs(line.kept() - agreed) < HUNDREDTHS;
  }
}
