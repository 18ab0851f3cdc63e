package io.orderledger.simulator.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which a real provider lets its sellers down. */
public enum Fault {
  /** The same event is delivered twice. */
  DUPLICATE_WEBHOOK,
  /** The event is delivered after the one that follows it. */
  REORDER_WEBHOOK,
  /** The event, and those of the same intent behind it, are delivered late. */
  DELAY_WEBHOOK,
  /** The event is never delivered; the list of events still has it. */
  LOSE_WEBHOOK,
  /** The refund is accepted as pending and fails later. */
  REFUND_FAILURE,
  /** The refund is accepted as pending and succeeds later. */
  REFUND_PENDING,
  /** The buyer's bank opens a dispute after the capture. */
  DISPUTE,
  /** The work is done, and the answer never comes. */
  TIMEOUT_AFTER_SUCCESS,
  /** The work is done, and the connection is cut in place of an answer. */
  DROP_AFTER_SUCCESS,
  /** Nothing is done; the answer is a 500. */
  SERVER_ERROR,
  /** Nothing is done; the answer is a 429. */
  RATE_LIMIT,
  /** The fiscal register neither makes receipts nor finds them. */
  REGISTER_OFFLINE,
  /** The fiscal register refuses a receipt: its shift is closed. */
  REGISTER_REFUSAL;

  /** The name in metadata and in the control endpoints, for example {@code lose_webhook}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fault of that name, empty when there is none. */
  public static Optional<Fault> named(String wire) {
    return Arrays.stream(values()).filter(fault -> fault.wire().equals(wire)).findFirst();
  }
}
