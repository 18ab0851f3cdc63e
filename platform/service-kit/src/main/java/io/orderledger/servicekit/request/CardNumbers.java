package io.orderledger.servicekit.request;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps card numbers out of what comes in, before it is stored, logged or told (B-5.3). What begins
 * like an issuer's number, is as long, passes the Luhn check and stands by itself is masked: in a
 * row or in a card's groups, next to no letter, digit or plus sign. So identifiers of hexadecimal
 * digits and telephone numbers stay; of other long numbers some would be hit by chance, which is
 * why {@link Identifier} components are not searched.
 */
@Clause(ClauseId.B_5_3)
public final class CardNumbers {

  private static final String MASK = "‹card number›";

  /** What shows in records of payments all the same: the issuer, and the last four. */
  private static final int FIRST_SHOWN = 6;

  private static final int LAST_SHOWN = 4;

  /**
   * Visa, Mastercard and Mir, UnionPay and Maestro, Amex, JCB, Diners; in a row, then in groups. Of
   * Visa's only the lengths that are issued: 13 digits from 4 on are a barcode far more often.
   */
  private static final Pattern LIKE_A_CARD =
      Pattern.compile(
          "(?<![0-9A-Za-z_+])(?:"
              + "4[0-9]{15}(?:[0-9]{3})?"
              + "|2[2-7][0-9]{14}"
              + "|(?:5[0-8]|6[0-9])[0-9]{11,17}"
              + "|3[47][0-9]{13}"
              + "|35[0-9]{14}"
              + "|3[068][0-9]{12}"
              + "|(?:4[0-9]|5[0-8]|2[2-7]|6[0-9]|35)[0-9]{2}(?:[ -][0-9]{4}){3}(?:[ -][0-9]{1,3})?"
              + "|3[47][0-9]{2}[ -][0-9]{6}[ -][0-9]{5}"
              + "|3[068][0-9]{2}[ -][0-9]{6}[ -][0-9]{4}"
              + ")(?![0-9A-Za-z_])");

  private CardNumbers() {}

  /** The text, with what looks like card numbers replaced. */
  public static String masked(String text) {
    Matcher found = LIKE_A_CARD.matcher(text);
    return found.replaceAll(
        match -> Matcher.quoteReplacement(passesLuhn(match.group()) ? MASK : match.group()));
  }

  /**
   * A document in any encoding that keeps ASCII digits, as long as before and still of its form:
   * the middle digits of what looks like a card number are replaced by others that fail the check.
   */
  public static byte[] masked(byte[] document) {
    Matcher found = LIKE_A_CARD.matcher(new String(document, StandardCharsets.ISO_8859_1));
    return found
        .replaceAll(match -> passesLuhn(match.group()) ? hidden(match) : match.group())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String hidden(MatchResult match) {
    StringBuilder text = new StringBuilder(match.group());
    int digits = (int) text.chars().filter(Character::isDigit).count();
    int seen = 0;
    int lastHidden = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        if (seen >= FIRST_SHOWN && seen < digits - LAST_SHOWN) {
          text.setCharAt(i, '0');
          lastHidden = i;
        }
        seen++;
      }
    }
    if (passesLuhn(text)) {
      text.setCharAt(lastHidden, '1');
    }
    return text.toString();
  }

  private static boolean passesLuhn(CharSequence text) {
    int sum = 0;
    int place = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isDigit(text.charAt(i))) {
        int digit = text.charAt(i) - '0';
        int weighted = place % 2 == 0 ? digit : digit * 2;
        sum += weighted > 9 ? weighted - 9 : weighted;
        place++;
      }
    }
    return sum % 10 == 0;
  }
}
