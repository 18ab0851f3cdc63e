package io.orderledger.messaging.envelope;

/** A record that is not what it should be; the message says what is wrong, without its content. */
public final class Unreadable extends Exception {

  Unreadable(String what) {
    super(what);
  }
}
