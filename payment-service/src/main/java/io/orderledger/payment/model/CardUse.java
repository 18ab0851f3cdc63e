package io.orderledger.payment.model;

import org.jspecify.annotations.Nullable;

/**
 * What an attempt to pay has to do with a saved card (B-5.3).
 *
 * @param cardId names the card; says nothing of it
 * @param mandateId under which the card is charged without its customer (B-5.15); null otherwise
 */
public record CardUse(String cardId, Purpose purpose, @Nullable String mandateId) {

  /** The part the card plays. */
  public enum Purpose {
    /** The card that pays on the provider's page is kept: its customer consented. */
    KEEP,
    /** The saved card pays. */
    PAY,
    /** The saved card pays what fell due on its mandate's schedule. */
    SCHEDULE
  }

  /** Whether the card's customer is there when it pays. */
  public enum Presence {
    PRESENT,
    AWAY
  }

  public static CardUse keep(String cardId) {
    return new CardUse(cardId, Purpose.KEEP, null);
  }

  public static CardUse pay(String cardId) {
    return new CardUse(cardId, Purpose.PAY, null);
  }

  public static CardUse scheduled(String cardId, String mandateId) {
    return new CardUse(cardId, Purpose.SCHEDULE, mandateId);
  }

  /** An operator asks for the charge that a mandate allows in its period. */
  public static CardUse recur(String cardId, String mandateId) {
    return new CardUse(cardId, Purpose.PAY, mandateId);
  }

  public boolean keeps() {
    return purpose == Purpose.KEEP;
  }

  /** Whether the mandate tells the buyer what comes of it. */
  public boolean ofSchedule() {
    return purpose == Purpose.SCHEDULE;
  }

  public Presence presence() {
    return mandateId == null ? Presence.PRESENT : Presence.AWAY;
  }
}
