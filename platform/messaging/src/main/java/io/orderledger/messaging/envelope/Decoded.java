package io.orderledger.messaging.envelope;

import io.orderledger.messaging.Received;
import io.orderledger.shared.event.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/** What a record's bytes turned out to be. */
public sealed interface Decoded {

  /** A fact of the public language. */
  record Fact(IntegrationEvent event, String type, Received received) implements Decoded {}

  /** A type that this version does not know: an additive change of its source. */
  record Unknown(String type) implements Decoded {}

  /** A tombstone of a compacted topic: nothing to react to. */
  record Tombstone() implements Decoded {}

  /**
   * Not readable.
   *
   * @param event what it says it is; null when even that is unreadable
   * @param key null when unreadable
   * @param why without the record's content
   */
  record Undecodable(
      @Nullable Class<? extends IntegrationEvent> event, @Nullable String key, String why)
      implements Decoded {}
}
