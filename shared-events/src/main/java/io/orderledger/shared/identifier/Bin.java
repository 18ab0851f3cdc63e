package io.orderledger.shared.identifier;

import com.fasterxml.jackson.annotation.JsonValue;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.Optional;

/**
 * A legal entity's business identification number (BIN): year and month of registration, a digit
 * for the kind of entity, further digits, a control digit (B-4.2, N1).
 */
@Clause(ClauseId.B_4_2)
public record Bin(@JsonValue String value) {

  private static final int KIND_AT = 4;

  public Bin {
    fault(value)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("Not a BIN. " + fault);
            });
  }

  /** What is wrong with it, in words; empty when nothing is. */
  public static Optional<String> fault(String number) {
    Optional<String> fault = TwelveDigits.fault(number);
    if (fault.isPresent()) {
      return fault;
    }
    int month = TwelveDigits.pair(number, 2);
    if (month < 1 || month > 12) {
      return Optional.of(
          "It begins with year and month of registration, and there is no such month.");
    }
    char kind = number.charAt(KIND_AT);
    return kind < '4' || kind > '6'
        ? Optional.of("Its fifth digit, for the kind of entity, is 4, 5 or 6.")
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
