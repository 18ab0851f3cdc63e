package io.orderledger.payment.model;

import io.orderledger.shared.money.Tenge;

/** Money that the buyer's bank took back, until or after the scheme's word (B-5.13). */
public record Dispute(String disputeId, int attempt, Tenge amount, Standing standing) {

  /** How it stands. */
  public enum Standing {
    OPEN,
    WON,
    LOST
  }

  /** What is not in the seller's hands because of it. */
  Tenge taken() {
    return switch (standing) {
      case OPEN, LOST -> amount;
      case WON -> Tenge.ZERO;
    };
  }
}
