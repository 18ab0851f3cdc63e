package io.orderledger.payment.fraud.model;

import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen of somebody who pays. Persons, devices and cards are keyed hashes: equal
 * where they are the same, and nothing else can be read from them.
 *
 * @param device null when it is not known
 * @param card null when it is not known
 * @param strangePayer who paid, where that is not the recipient; null where it is, or nobody knows
 * @param anonymiser who says that the buyer hides; null when nobody does
 */
public record Sight(
    Kind kind,
    Instant at,
    String order,
    String customer,
    @Nullable String device,
    @Nullable String card,
    Tenge amount,
    @Nullable String strangePayer,
    @Nullable AnonymiserSource anonymiser) {

  /** What was seen. */
  public enum Kind {
    /** An attempt to pay that went on to the provider, or is about to. */
    BEGUN,
    /** One that was refused before that: nothing is counted of it. */
    REFUSED,
    /** The provider holds money. */
    AUTHORISED,
    /** The provider declined. */
    DECLINED
  }

  boolean isBegun() {
    return kind == Kind.BEGUN;
  }

  boolean isDecline() {
    return kind == Kind.DECLINED;
  }

  /** Whether a bank was asked, whatever it said. */
  boolean isAuthorisation() {
    return kind == Kind.AUTHORISED || kind == Kind.DECLINED;
  }

  /** The same attempt, as one that never reached the provider. */
  public Sight refused() {
    return of(Kind.REFUSED);
  }

  /** A refused attempt as it was asked for; anything else as it is. */
  public Sight asAsked() {
    return kind == Kind.REFUSED ? of(Kind.BEGUN) : this;
  }

  private Sight of(Kind other) {
    return new Sight(other, at, order, customer, device, card, amount, strangePayer, anonymiser);
  }
}
