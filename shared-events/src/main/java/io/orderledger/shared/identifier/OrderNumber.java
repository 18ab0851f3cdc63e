package io.orderledger.shared.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.Locale;
import java.util.Optional;

/**
 * An order's number, as it stands on every document: nine characters in three groups, {@code
 * K7Q-M2X-9DF}; eight carry the number, the last is a check character (B-1.5.2, N2).
 *
 * <p>The alphabet has 31 characters, a prime, without look-alikes (I, L, O, U, Z): a weighted sum
 * modulo 31 notices every mistyped character and every swap of two.
 */
@Clause(ClauseId.B_1_5_2)
public record OrderNumber(@JsonValue String value) implements Comparable<OrderNumber> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final int BASE = ALPHABET.length();
  private static final int BODY = 8;

  /** How many numbers there are: 31⁸. */
  public static final long CAPACITY = 852_891_037_441L;

  public OrderNumber {
    if (!isCanonical(value)) {
      throw new IllegalArgumentException(
          "Not an order number: nine characters such as K7Q-M2X-9DF, the last a check character.");
    }
  }

  /**
   * Reads what a person typed: case, dashes and spaces do not matter, O is read as 0, I and L as 1,
   * Z as 2. Empty when it is not an order number or its check character does not fit.
   */
  public static Optional<OrderNumber> parse(String text) {
    String plain =
        text.toUpperCase(Locale.ROOT)
            .replace("-", "")
            .replace(" ", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replace('Z', '2');
    if (plain.length() != BODY + 1) {
      return Optional.empty();
    }
    String grouped = grouped(plain);
    return isCanonical(grouped) ? Optional.of(new OrderNumber(grouped)) : Optional.empty();
  }

  @JsonCreator
  static OrderNumber read(String text) {
    return parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("Not an order number: check what was typed."));
  }

  /**
   * The order number that writes {@code index} in base 31.
   *
   * @param index from 0 (inclusive) to {@link #CAPACITY} (exclusive)
   */
  public static OrderNumber ofIndex(long index) {
    if (index < 0 || index >= CAPACITY) {
      throw new IllegalArgumentException("An order number's index lies in [0, 31^8).");
    }
    char[] body = new char[BODY];
    long rest = index;
    for (int i = BODY - 1; i >= 0; i--) {
      body[i] = ALPHABET.charAt((int) (rest % BASE));
      rest /= BASE;
    }
    String plain = new String(body);
    return new OrderNumber(grouped(plain + check(plain)));
  }

  private static String grouped(String plain) {
    return plain.substring(0, 3) + '-' + plain.substring(3, 6) + '-' + plain.substring(6);
  }

  private static boolean isCanonical(String text) {
    if (text.length() != BODY + 3 || text.charAt(3) != '-' || text.charAt(7) != '-') {
      return false;
    }
    String plain = text.replace("-", "");
    return plain.length() == BODY + 1
        && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && check(plain.substring(0, BODY)) == plain.charAt(BODY);
  }

  private static char check(String body) {
    int sum = 0;
    for (int i = 0; i < BODY; i++) {
      sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
    }
    // The check character has weight 1: the whole weighted sum is 0 modulo 31.
    return ALPHABET.charAt(Math.floorMod(-sum, BASE));
  }

  @Override
  public int compareTo(OrderNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
