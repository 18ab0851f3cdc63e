package io.orderledger.simulator.resources;

import java.util.Locale;

/** Where a dispute stands. Source: Stripe API reference, Dispute {@code status}. */
public enum DisputeStatus {
  NEEDS_RESPONSE,
  UNDER_REVIEW,
  WON,
  LOST;

  /** The name on the wire, for example {@code needs_response}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean open() {
    return this == NEEDS_RESPONSE || this == UNDER_REVIEW;
  }
}
