package io.orderledger.simulator.tiptop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A card the buyer can pick: no number is ever asked for. Codes are the provider's own. */
public enum Card {
  PAYS(false, 0, "Approved"),
  ASKS_FOR_3DS(true, 0, "Approved"),
  INSUFFICIENT_FUNDS(false, 5051, "InsufficientFunds"),
  DO_NOT_HONOR(false, 5005, "DoNotHonor"),
  LOST(false, 5041, "LostCard"),
  EXPIRED(false, 5054, "ExpiredCard");

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
    static final Outcome AUTHENTICATION_FAILED = new Outcome(5206, "AuthenticationFailed");

    /** The documentation does not say which code a payment gets that the seller refused. */
    static final Outcome REFUSED_BY_SELLER = new Outcome(5204, "UnableToProcess");

    boolean approved() {
      return code == 0;
    }
  }
}
