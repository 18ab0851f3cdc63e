package io.orderledger.eventstore.command;

/** The key was used before with another body (HTTP 422): a new request needs a new key. */
public final class RequestKeyReused extends RuntimeException {

  public RequestKeyReused(String operation) {
    super("The key was used before for another request of " + operation + ": use a new key.");
  }
}
