package io.orderledger.simulator.instalment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an application: picked on the buyer's page, or said by whoever holds a lever. */
public enum Outcome {
  APPROVE,
  /** Approves for a few seconds only. */
  APPROVE_BRIEFLY,
  /** Goes on thinking until a lever says otherwise. */
  DELAY,
  REFUSE,
  /** The buyer thinks better of it. */
  WITHDRAW,
  EXPIRE;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Outcome> named(String wire) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
  }
}
