package io.orderledger.eventstore.command;

/** The same key is being worked on in this instance (HTTP 409): ask again a little later. */
public final class RequestInFlight extends RuntimeException {

  public RequestInFlight(String operation) {
    super("A request of " + operation + " with the same key is under way: repeat it later.");
  }
}
