package io.orderledger.simulator.tiptop;

import java.util.Locale;

/** What a notification is about. */
public enum Kind {
  CHECK,
  PAY,
  FAIL,
  CONFIRM,
  REFUND,
  CANCEL;

  /** The last segment of its address, and the event type in fault directives. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
