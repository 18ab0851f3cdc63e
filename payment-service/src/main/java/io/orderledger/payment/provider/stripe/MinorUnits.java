package io.orderledger.payment.provider.stripe;

import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Locale;

/**
 * Tenge at Stripe's edge: KZT has two decimals there, so amounts are tiyn. There are no tiyn in the
 * system: an amount that is not whole is refused, never rounded.
 */
@Clause({ClauseId.B_3_14, ClauseId.B_5_1})
final class MinorUnits {

  static final String CURRENCY = Tenge.CURRENCY.toLowerCase(Locale.ROOT);
  private static final long TIYN = 100;

  private MinorUnits() {}

  static long of(Tenge amount) {
    return Math.multiplyExact(amount.amount(), TIYN);
  }

  /** Refuses another currency and parts of a tenge. */
  static Tenge read(long tiyn, String currency) {
    if (!CURRENCY.equals(currency) || tiyn % TIYN != 0) {
      throw new UndecodableNotification("An amount is not in whole tenge.");
    }
    return Tenge.of(tiyn / TIYN);
  }
}
