package io.orderledger.messaging;

import java.time.Duration;

/** Told what passes, for metrics. Called on the working threads: must return at once. */
public interface MessagingObserver {

  /** Observes nothing. */
  MessagingObserver NONE = new MessagingObserver() {};

  /**
   * An integration event was acknowledged by Kafka.
   *
   * @param sinceRecorded from its append to the acknowledgement
   */
  default void published(String type, Duration sinceRecorded) {}

  /** A consumer was given a record; how long it took and what became of it. */
  default void handled(String consumer, String type, Outcome outcome, Duration took) {}

  /** A record of a type that nobody here reacts to, or that this version does not know. */
  default void ignored(String type) {}

  /** A record that cannot be read was put aside. */
  default void undecodable(String topic) {}

  /** So many inbox keys were forgotten, their time being over. */
  default void forgotten(long keys) {}

  /** What became of a record for one consumer. */
  enum Outcome {
    APPLIED,
    WAITING,
    PARKED,
    RETRIED
  }
}
