package io.orderledger.simulator.resources;

import java.util.Locale;

/**
 * Where a dispute stands; with a warning the bank only asks, and no money moved. Source: Stripe API
 * reference, Dispute {@code status}.
 */
public enum DisputeStatus {
  WARNING_NEEDS_RESPONSE,
  WARNING_UNDER_REVIEW,
  WARNING_CLOSED,
  NEEDS_RESPONSE,
  UNDER_REVIEW,
  WON,
  LOST;

  /** The name on the wire, for example {@code needs_response}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean open() {
    return switch (this) {
      case WARNING_NEEDS_RESPONSE, WARNING_UNDER_REVIEW, NEEDS_RESPONSE, UNDER_REVIEW -> true;
      case WARNING_CLOSED, WON, LOST -> false;
    };
  }

  boolean inquiry() {
    return switch (this) {
      case WARNING_NEEDS_RESPONSE, WARNING_UNDER_REVIEW, WARNING_CLOSED -> true;
      case NEEDS_RESPONSE, UNDER_REVIEW, WON, LOST -> false;
    };
  }

  boolean awaitsEvidence() {
    return this == WARNING_NEEDS_RESPONSE || this == NEEDS_RESPONSE;
  }

  /** What it becomes when evidence went to the bank. */
  DisputeStatus answered() {
    return inquiry() ? WARNING_UNDER_REVIEW : UNDER_REVIEW;
  }

  /** What it becomes by the bank's last word. */
  DisputeStatus decided(boolean won) {
    if (inquiry()) {
      return WARNING_CLOSED;
    }
    return won ? WON : LOST;
  }
}
