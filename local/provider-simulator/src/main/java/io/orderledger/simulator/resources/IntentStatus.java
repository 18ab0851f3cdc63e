package io.orderledger.simulator.resources;

import java.util.Locale;

/** Where a payment intent stands. Source: Stripe API reference, PaymentIntent {@code status}. */
public enum IntentStatus {
  REQUIRES_PAYMENT_METHOD,
  REQUIRES_CONFIRMATION,
  REQUIRES_ACTION,
  REQUIRES_CAPTURE,
  SUCCEEDED,
  CANCELED;

  /** The name on the wire, for example {@code requires_capture}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean confirmable() {
    return this == REQUIRES_PAYMENT_METHOD
        || this == REQUIRES_CONFIRMATION
        || this == REQUIRES_ACTION;
  }
}
