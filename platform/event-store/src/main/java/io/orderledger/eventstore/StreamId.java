package io.orderledger.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names one stream of events: the life of one aggregate.
 *
 * @param type the aggregate's type, as in its {@code @AggregateRoot(type = …)}
 * @param id unique over all types of a store
 */
public record StreamId(String type, UUID id) {

  private static final UUID NAMESPACE = UUID.fromString("6f1f0d3a-5a0e-5c41-9d0e-0a7b0c5d1e2f");

  public StreamId {
    if (type.isBlank()) {
      throw new IllegalArgumentException("A stream needs a type.");
    }
  }

  /**
   * The stream that belongs to a key known outside, such as an order number: a name-based UUID (RFC
   * 9562, version 5) over type and key, so that every service finds the same stream unaided.
   */
  public static StreamId of(String type, String naturalKey) {
    return new StreamId(type, nameBased(type + '/' + naturalKey));
  }

  private static UUID nameBased(String name) {
    MessageDigest sha1;
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-1.", absent);
    }
    sha1.update(
        ByteBuffer.allocate(16)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array());
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = (hash.getLong() & ~0xF000L) | 0x5000L;
    long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }

  /** {@code type/uuid}: for logs and for the position of an event. */
  @Override
  public String toString() {
    return type + '/' + id;
  }
}
