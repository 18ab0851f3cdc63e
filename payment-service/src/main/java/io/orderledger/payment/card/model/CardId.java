package io.orderledger.payment.card.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a saved card outwards. It says nothing of the card.
 *
 * @param value a UUID in lower case
 */
public record CardId(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public CardId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A saved card's id is a UUID.");
    }
  }

  /** The card that a customer's request is to save: the same for the same request sent again. */
  public static CardId of(String customerId, String operation, String requestKey) {
    String name = customerId + '\n' + operation + '\n' + requestKey;
    return new CardId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
  }

  /** Empty when it is none. */
  public static Optional<CardId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new CardId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
