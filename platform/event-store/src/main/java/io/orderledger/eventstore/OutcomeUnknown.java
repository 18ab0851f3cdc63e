package io.orderledger.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The store could not be reached for so long that it is not known whether the command took effect
 * (HTTP 503). Repeating it with the same key is safe and settles it.
 */
public final class OutcomeUnknown extends RuntimeException {

  public OutcomeUnknown(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
