package io.orderledger.payment.provider;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tenge at the edge of providers that write decimals. There are no tiyn in the system: an amount
 * that is not whole is refused, never rounded.
 */
@Clause({ClauseId.B_3_14, ClauseId.B_5_1})
public final class DecimalTenge {

  /** Longer texts are no amounts, and take a BigDecimal longer than anybody waits. */
  private static final int LONGEST = 40;

  private DecimalTenge() {}

  /** With two places, such as {@code 18000.00}. */
  public static String of(Tenge amount) {
    return amount.amount() + ".00";
  }

  /** Refuses another currency, parts of a tenge, and what is no amount. */
  public static Tenge read(@Nullable String amount, @Nullable String currency) {
    if (amount == null || !Tenge.CURRENCY.equals(currency)) {
      throw new UndecodableNotification("An amount is missing or not in tenge.");
    }
    if (amount.length() > LONGEST) {
      throw new UndecodableNotification("An amount has more digits than money has.");
    }
    try {
      return Tenge.of(new BigDecimal(amount).longValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      throw new UndecodableNotification("An amount is not in whole tenge.");
    }
  }

  /** A number of JSON without an exponent: {@code 1e100000000} would be as long as it says. */
  public static String plain(JsonNode number) {
    BigDecimal value = number.decimalValue();
    if (value.precision() > LONGEST || Math.abs((long) value.scale()) > LONGEST) {
      throw new UndecodableNotification("A number has more digits than money has.");
    }
    return value.toPlainString();
  }
}
