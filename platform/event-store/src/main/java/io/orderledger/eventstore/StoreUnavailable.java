package io.orderledger.eventstore;

/** The database could not be read (HTTP 503); nothing was done. Repeat it later. */
public final class StoreUnavailable extends IllegalStateException {

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
