package io.orderledger.shared.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** What Kazakhstan's individual and business identification numbers have in common (N1). */
final class TwelveDigits {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");
  private static final int[] FIRST_ROUND = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  private static final int[] SECOND_ROUND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
  private static final int NO_DIGIT = 10;

  private TwelveDigits() {}

  /** What is wrong with a number's form or control digit, in words; empty when nothing is. */
  static Optional<String> fault(String number) {
    if (!DIGITS.matcher(number).matches()) {
      return Optional.of("It has twelve digits and nothing else.");
    }
    int control = controlDigit(number);
    if (control == NO_DIGIT) {
      return Optional.of("No such number exists: none of its control digits is possible.");
    }
    return control == number.charAt(11) - '0'
        ? Optional.empty()
        : Optional.of("Its control digit does not fit: check what was typed.");
  }

  /** Two digits of a number as a value. */
  static int pair(String number, int at) {
    return Integer.parseInt(number.substring(at, at + 2));
  }

  private static int controlDigit(String number) {
    int first = weighted(number, FIRST_ROUND);
    return first == NO_DIGIT ? weighted(number, SECOND_ROUND) : first;
  }

  private static int weighted(String number, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (number.charAt(i) - '0') * weights[i];
    }
    return sum % 11;
  }
}
