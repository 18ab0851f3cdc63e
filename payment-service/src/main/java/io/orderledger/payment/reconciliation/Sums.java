package io.orderledger.payment.reconciliation;

import io.orderledger.shared.money.Tenge;
import java.math.BigDecimal;

/** Sums of reports and statements, which have parts of a tenge: told as text. */
final class Sums {

  private Sums() {}

  /** Such as {@code 565.50 KZT}. */
  static String text(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString() + ' ' + Tenge.CURRENCY;
  }
}
