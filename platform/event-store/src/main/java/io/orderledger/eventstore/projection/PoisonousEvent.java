package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;

/**
 * An event that a projection cannot apply, or that cannot even be read. Its message names no value
 * of it, and the cause's own message is left out for the same reason; the stack is the cause's.
 */
final class PoisonousEvent extends RuntimeException {

  private PoisonousEvent(String message, Throwable cause) {
    super(message + Failure.inClear(cause));
    setStackTrace(cause.getStackTrace());
  }

  static PoisonousEvent inapplicable(String projection, RecordedEvent event, Throwable cause) {
    return new PoisonousEvent(
        "Projection %s stops before event %d, %s of %s, which it cannot apply: "
            .formatted(projection, event.logIndex(), event.type(), event.stream()),
        cause);
  }

  static PoisonousEvent unreadable(long logIndex, Throwable cause) {
    return new PoisonousEvent(
        "A projection stops before event %d, which cannot be read: ".formatted(logIndex), cause);
  }
}
