package io.orderledger.eventstore.command;

import java.util.Arrays;

/** What makes a repeated command the same command. */
public sealed interface CommandKey {

  /** Nothing does: each sending is a command of its own. */
  record None() implements CommandKey {}

  /**
   * A caller's {@code Idempotency-Key}, within its subject and operation.
   *
   * @param bodyHash hash of what was asked: the same key with another hash is refused
   */
  @SuppressWarnings("ArrayRecordComponent") // a digest; equals and hashCode heed its bytes
  record Request(String subject, String operation, String key, byte[] bodyHash)
      implements CommandKey {

    @Override
    public boolean equals(Object other) {
      return other instanceof Request that
          && subject.equals(that.subject)
          && operation.equals(that.operation)
          && key.equals(that.key)
          && Arrays.equals(bodyHash, that.bodyHash);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * subject.hashCode() + operation.hashCode()) + key.hashCode();
    }

    @Override
    public String toString() {
      return "Request[" + operation + "]"; // A caller's key may hold anything: kept out of logs.
    }
  }

  /** A message consumed from another service: one effect for each consumer. */
  record Inbox(String consumer, String messageId) implements CommandKey {}

  static CommandKey none() {
    return new None();
  }
}
