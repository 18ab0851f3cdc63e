package io.orderledger.shared.identifier;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's individual identification number (IIN): birth date, a digit for century and sex, a
 * serial number, a control digit (B-4.2, N1). Personal data: what holds one marks it so.
 */
@Clause(ClauseId.B_4_2)
public record Iin(@JsonValue String value) {

  private static final int CENTURY_AT = 6;

  public Iin {
    fault(value)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("Not an IIN. " + fault);
            });
  }

  /** What is wrong with it, in words that do not repeat it; empty when nothing is. */
  public static Optional<String> fault(String number) {
    Optional<String> fault = TwelveDigits.fault(number);
    if (fault.isPresent()) {
      return fault;
    }
    char century = number.charAt(CENTURY_AT);
    if (century < '1' || century > '6') {
      return Optional.of("Its seventh digit, for century and sex, is 1 to 6.");
    }
    try {
      birthDate(number);
      return Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.of("It begins with a date of birth, and there is no such day.");
    }
  }

  /** The date of birth that the number tells. */
  public LocalDate born() {
    return birthDate(value);
  }

  /** Not the number: it belongs neither in logs nor in messages. */
  @Override
  public String toString() {
    return "IIN";
  }

  private static LocalDate birthDate(String number) {
    int century = 1800 + (number.charAt(CENTURY_AT) - '1') / 2 * 100;
    return LocalDate.of(
        century + TwelveDigits.pair(number, 0),
        TwelveDigits.pair(number, 2),
        TwelveDigits.pair(number, 4));
  }
}
