package io.orderledger.eventstore.command;

import io.orderledger.eventstore.StreamId;

/** So many others wrote to the stream that the command never got its turn; nothing was done. */
public final class StreamContended extends RuntimeException {

  public StreamContended(StreamId stream, Throwable cause) {
    super(stream + " is being written to by too many others: repeat the command.", cause);
  }
}
