package io.orderledger.simulator.resources;

import java.util.Locale;

/** Where a refund stands. Source: Stripe API reference, Refund {@code status}. */
public enum RefundStatus {
  PENDING,
  SUCCEEDED,
  FAILED,
  CANCELED;

  /** The name on the wire, for example {@code pending}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the refund still takes money away from what was captured. */
  boolean counts() {
    return this == PENDING || this == SUCCEEDED;
  }
}
