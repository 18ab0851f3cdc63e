package io.orderledger.messaging.relay;

/**
 * Kafka holds events that this database does not: it was restored from a backup, or is another one.
 * Publishing on would tell different facts under the same numbers.
 */
public final class KafkaIsAhead extends RuntimeException {

  public KafkaIsAhead(String found) {
    super(
        "Kafka is ahead of the database: "
            + found
            + " Find out what was lost, then open a new log epoch (LogEpochs.open) and start"
            + " again.");
  }
}
