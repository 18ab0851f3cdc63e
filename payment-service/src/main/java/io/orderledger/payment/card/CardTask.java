package io.orderledger.payment.card;

import io.orderledger.eventstore.StreamId;
import java.io.Serializable;
import java.util.UUID;

/** The event that something follows from, by its place. */
record CardTask(String type, UUID stream, long sequence) implements Serializable {

  StreamId streamId() {
    return new StreamId(type, stream);
  }
}
