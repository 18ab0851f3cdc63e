package io.orderledger.simulator.halyk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A card the buyer can pick: no number is ever asked for. Codes are the bank's own. */
public enum Card {
  PAYS(false, 0, "success"),
  ASKS_FOR_3DS(true, 0, "success"),
  INSUFFICIENT_FUNDS(false, 484, "insufficient funds"),
  EXPIRED(false, 485, "the card has expired"),
  BLOCKED(false, 465, "the card is blocked"),
  LIMIT_EXCEEDED(false, 488, "the limit is exceeded");

  private final boolean challenged;
  private final int reasonCode;
  private final String reason;

  Card(boolean challenged, int reasonCode, String reason) {
    this.challenged = challenged;
    this.reasonCode = reasonCode;
    this.reason = reason;
  }

  boolean challenged() {
    return challenged;
  }

  Outcome outcome() {
    return new Outcome(reasonCode, reason);
  }

  /** The name in the page's form, for example {@code insufficient_funds}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Card> named(String wire) {
    return Arrays.stream(values()).filter(card -> card.wire().equals(wire)).findFirst();
  }

  /**
   * What became of an authorisation.
   *
   * @param code 0 when it was approved
   */
  record Outcome(int code, String reason) {
    static final Outcome AUTHENTICATION_FAILED = new Outcome(499, "3-D Secure was not passed");

    /** The documentation does not say which code a second payment of an invoice gets. */
    static final Outcome PAID_ALREADY = new Outcome(477, "the invoice is paid already");

    boolean approved() {
      return code == 0;
    }
  }
}
