package io.orderledger.messaging.inbound;

/** A record was let go because the service stops: its offset stays uncommitted. */
final class Abandoned extends RuntimeException {

  Abandoned() {
    super("Stopping: the record will be delivered again.", null, false, false);
  }
}
