package io.orderledger.eventstore.command;

import io.orderledger.eventstore.StreamId;
import io.orderledger.shared.decision.Refusal;

/** What became of a command; durable when it is returned, if the command had a key or events. */
public sealed interface CommandResult {

  /** The stream the command was for; for a replayed one, the stream it had then. */
  StreamId stream();

  /** True when the answer was given earlier under the same key, and nothing was done now. */
  boolean replayed();

  /**
   * Granted.
   *
   * @param sequence of the stream's last event after the command; -1 when the stream is still empty
   */
  record Accepted(StreamId stream, long sequence, boolean replayed) implements CommandResult {}

  /** Not granted; nothing was changed. */
  record Refused(Refusal refusal, StreamId stream, boolean replayed) implements CommandResult {}
}
