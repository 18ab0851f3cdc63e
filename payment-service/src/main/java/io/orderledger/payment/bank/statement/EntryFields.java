package io.orderledger.payment.bank.statement;

import io.orderledger.shared.time.Almaty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields as files write them; what is wrong is told by its place, never repeated. */
final class EntryFields {

  static final int LONGEST_NAME = 140;
  static final int LONGEST_TEXT = 2_000;

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,5})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private EntryFields() {}

  /** In hundredths; more than two decimals must be zeros. */
  static long hundredths(int line, @Nullable String text) throws UnreadableStatement {
    if (text == null || !AMOUNT.matcher(text.strip()).matches()) {
      throw new UnreadableStatement(line, "An amount is missing, or no plain decimal number.");
    }
    try {
      long amount = new BigDecimal(text.strip()).movePointRight(2).longValueExact();
      if (amount > 0) {
        return amount;
      }
    } catch (ArithmeticException e) {
      throw new UnreadableStatement(line, "An amount has parts of a hundredth.");
    }
    throw new UnreadableStatement(line, "An amount is zero.");
  }

  static String currency(int line, @Nullable String text) throws UnreadableStatement {
    if (text == null || !CURRENCY.matcher(text).matches()) {
      throw new UnreadableStatement(line, "A currency is three capital letters.");
    }
    return text;
  }

  /** A date, or the Almaty day of a moment with its offset. */
  static LocalDate day(int line, @Nullable String text) throws UnreadableStatement {
    try {
      if (text != null && DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
      if (text != null && text.length() > "2026-11-27T".length()) {
        return hasOffset(text)
            ? Almaty.dateOf(OffsetDateTime.parse(text).toInstant())
            : LocalDate.parse(text.substring(0, text.indexOf('T')));
      }
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new UnreadableStatement(line, "A day is not written as ISO 8601 writes it.");
    }
    throw new UnreadableStatement(line, "The day of the booking is missing.");
  }

  private static boolean hasOffset(String moment) {
    String time = moment.substring(moment.indexOf('T') + 1);
    return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
  }

  /** A name that we look entries up by. */
  static String name(int line, @Nullable String text, String what) throws UnreadableStatement {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST_NAME) {
      throw new UnreadableStatement(
          line, what + " is missing or longer than " + LONGEST_NAME + " characters.");
    }
    return text.strip();
  }

  /** Cut where it is longer than any purpose may be; null when there is nothing. */
  static @Nullable String text(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String plain = text.strip();
    return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
  }
}
