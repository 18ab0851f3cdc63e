package io.orderledger.payment.provider;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums of reports, as providers write them: fees and payouts have parts of a tenge. */
public final class Hundredths {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,5})?");

  private Hundredths() {}

  /**
   * Of a tenge; more than two decimals must be zeros.
   *
   * @param line where it stands
   */
  public static long read(int line, @Nullable String text) throws UnreadableReport {
    if (text == null || !DECIMAL.matcher(text).matches()) {
      throw new UnreadableReport(line, "A sum is missing, or no plain decimal number.");
    }
    try {
      return new BigDecimal(text).movePointRight(2).longValueExact();
    } catch (ArithmeticException e) {
      throw new UnreadableReport(line, "A sum has parts of a hundredth.");
    }
  }
}
