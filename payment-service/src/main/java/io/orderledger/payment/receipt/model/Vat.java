package io.orderledger.payment.receipt.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Value-added tax as it is contained in a price. */
@Clause({ClauseId.B_5_18, ClauseId.A_3_4})
public final class Vat {

  private static final long WHOLE = 100;

  private Vat() {}

  /**
   * What of a price is tax, rounded half-up to a tenge.
   *
   * @param gross not negative
   * @param percent null where the seller sells without VAT: nothing
   */
  public static Tenge inside(Tenge gross, @Nullable Integer percent) {
    if (percent == null) {
      return Tenge.ZERO;
    }
    long parts = WHOLE + percent;
    return Tenge.of(
        BigInteger.valueOf(gross.amount())
            .multiply(BigInteger.valueOf(2L * percent))
            .add(BigInteger.valueOf(parts))
            .divide(BigInteger.valueOf(2 * parts))
            .longValueExact());
  }
}
