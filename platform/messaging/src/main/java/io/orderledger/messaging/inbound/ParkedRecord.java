package io.orderledger.messaging.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was put aside. Its bytes are kept sealed and never shown.
 *
 * @param id in order of parking
 * @param consumer whose effect is missing; {@link #ANY} when the record could not be read at all
 * @param key the order number; null when the record has no readable key
 * @param type CloudEvents type; null when unreadable
 * @param messageId CloudEvents id; null when unreadable
 * @param code of the refusal, or {@code undecodable}, {@code failed}, {@code waited-too-long},
 *     {@code behind-parked}
 * @param reason for a person; holds no personal data
 */
public record ParkedRecord(
    long id,
    String consumer,
    @Nullable String key,
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    @Nullable String messageId,
    String code,
    String reason,
    Instant parkedAt) {

  /** Consumer of records that could not be attributed to one. */
  public static final String ANY = "*";
}
