package io.orderledger.messaging.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a relay stands.
 *
 * @param epoch the log's epoch: grows when a database is restored
 * @param publishedIndex every event up to it is acknowledged by Kafka
 * @param lagEvents committed and not yet acknowledged
 * @param lag age of the oldest of them since its append; zero when there is none
 * @param problem why it is not publishing, or what the last try failed with; null when all is well
 */
public record RelayStatus(
    State state,
    long epoch,
    long headIndex,
    long publishedIndex,
    long lagEvents,
    Duration lag,
    @Nullable String problem) {

  /** What a relay is doing. */
  public enum State {
    STOPPED,
    /** Another instance publishes this database's events. */
    STANDBY,
    PUBLISHING,
    /** Database or Kafka failed; it tries again. */
    RETRYING,
    /** Kafka is ahead of the database: a person must open a new epoch. */
    REFUSED
  }
}
