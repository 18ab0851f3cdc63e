package io.orderledger.local.embedded;

/** A server could not be started, stopped or prepared; the message says what to do about it. */
public final class EmbeddedServerException extends RuntimeException {
  EmbeddedServerException(String message) {
    super(message);
  }

  EmbeddedServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
