package io.orderledger.eventstore.command;

import java.time.Duration;

/**
 * How long the keys of commands are kept. A command repeated after that is a new one.
 *
 * @param requests how long a request's idempotency key; 24 hours at least
 * @param messages how long a consumed message's; as long as Kafka may deliver it again, and not
 *     shorter than {@code requests}
 * @param every the pause between two purges
 */
public record KeyRetention(Duration requests, Duration messages, Duration every) {

  private static final Duration LEAST = Duration.ofHours(24);

  public KeyRetention {
    if (requests.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "Idempotency keys are kept for 24 hours at least, not for " + requests + '.');
    }
    if (messages.compareTo(requests) < 0) {
      throw new IllegalArgumentException(
          "Keys of messages are kept as long as those of requests at least, not for "
              + messages
              + '.');
    }
    if (!every.isPositive()) {
      throw new IllegalArgumentException("There is a pause between two purges, not " + every + '.');
    }
  }
}
