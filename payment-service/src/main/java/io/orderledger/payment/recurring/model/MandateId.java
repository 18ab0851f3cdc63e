package io.orderledger.payment.recurring.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a mandate outwards.
 *
 * @param value a UUID in lower case
 */
public record MandateId(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public MandateId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A mandate's id is a UUID.");
    }
  }

  /** The mandate that a customer's request gives: the same for the same request sent again. */
  public static MandateId of(String customerId, String operation, String requestKey) {
    String name = customerId + '\n' + operation + '\n' + requestKey;
    return new MandateId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
  }

  /** Empty when it is none. */
  public static Optional<MandateId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new MandateId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
