package io.orderledger.payment;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps card numbers out of free text (B-5.3). Only what begins like an issuer's number and passes
 * the Luhn check is masked: typed ids are never looked at, a tenth of tracking numbers would pass.
 */
@Clause(ClauseId.B_5_3)
public final class CardNumbers {

  private static final String MASK = "‹card number›";

  /** 13 to 19 digits, in groups or not, of Visa, Mastercard, Amex, Mir, UnionPay or Maestro. */
  private static final Pattern LIKE_A_CARD =
      Pattern.compile("(?<![0-9])(?:4|5[0-8]|2[2-7]|3[47]|6)(?:[ -]?[0-9]){11,18}(?![0-9])");

  private CardNumbers() {}

  /** The text, with what looks like card numbers replaced. */
  public static String masked(String text) {
    Matcher found = LIKE_A_CARD.matcher(text);
    return found.replaceAll(
        match -> Matcher.quoteReplacement(passesLuhn(match.group()) ? MASK : match.group()));
  }

  private static boolean passesLuhn(String text) {
    String digits = text.replaceAll("[ -]", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return digits.length() >= 13 && sum % 10 == 0;
  }
}
