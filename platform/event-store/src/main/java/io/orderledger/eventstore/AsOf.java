package io.orderledger.eventstore;

import java.time.Instant;

/** How much of a stream's history to look at. */
public sealed interface AsOf {

  /** All of it. */
  record Now() implements AsOf {}

  /** Up to and with this sequence; 0 is the stream's first event. */
  record Version(long sequence) implements AsOf {}

  /** Events that had occurred by then, that moment included, by the service's clock. */
  record Occurred(Instant by) implements AsOf {}

  /** Events that were on record by then, that moment included, by the database's clock. */
  record Recorded(Instant by) implements AsOf {}

  static AsOf now() {
    return new Now();
  }

  static AsOf version(long sequence) {
    return new Version(sequence);
  }

  static AsOf moment(Instant occurredBy) {
    return new Occurred(occurredBy);
  }

  static AsOf recordedBy(Instant moment) {
    return new Recorded(moment);
  }

  /** Streams are ordered, so the first event that is not included ends the look. */
  default boolean includes(long sequence, Instant occurredAt, Instant recordedAt) {
    return switch (this) {
      case Now() -> true;
      case Version(long last) -> sequence <= last;
      case Occurred(Instant by) -> !occurredAt.isAfter(by);
      case Recorded(Instant by) -> !recordedAt.isAfter(by);
    };
  }
}
