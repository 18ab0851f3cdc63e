package io.orderledger.payment.model;

import io.orderledger.shared.money.Tenge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay: a set of facts rather than a place in a course, because the provider's facts
 * arrive in any order, twice, or through its answers and its webhooks at once.
 *
 * @param amount what the buyer is asked for
 * @param intentId the provider's id; null until known
 * @param authorized what was held, zero when nothing was
 * @param released what of it was given back uncaptured
 * @param closed the intent is over at the provider
 * @param failed the last word is a decline
 * @param pledge the certificate that pays; null for a card
 * @param card the saved card that pays, or that is to be kept and was not yet; null for neither
 */
public record Attempt(
    int number,
    Tenge amount,
    @Nullable String intentId,
    Tenge authorized,
    Tenge captured,
    Tenge released,
    boolean closed,
    boolean failed,
    @Nullable String declineCode,
    boolean captureRequested,
    boolean voidRequested,
    @Nullable Pledge pledge,
    @Nullable CardUse card) {

  static Attempt requested(int number, Tenge amount) {
    return requested(number, amount, null, null);
  }

  static Attempt requested(
      int number, Tenge amount, @Nullable Pledge pledge, @Nullable CardUse card) {
    return new Attempt(
        number,
        amount,
        null,
        Tenge.ZERO,
        Tenge.ZERO,
        Tenge.ZERO,
        false,
        false,
        null,
        false,
        false,
        pledge,
        card);
  }

  boolean isByCertificate() {
    return pledge != null;
  }

  /** Whether a certificate has been asked and has not answered. */
  boolean isCertificateUnderWay() {
    return isByCertificate() && status() == AttemptStatus.REQUESTED;
  }

  /** Money that came by itself: nobody had asked a provider for it. */
  static Attempt received(int number, String receiptId, Tenge amount) {
    return requested(number, amount).captured(receiptId, amount, Tenge.ZERO);
  }

  public AttemptStatus status() {
    if (captured.isPositive()) {
      return AttemptStatus.CAPTURED;
    }
    if (closed) {
      return AttemptStatus.CLOSED;
    }
    if (authorized.isPositive()) {
      return AttemptStatus.AUTHORIZED;
    }
    if (failed) {
      return AttemptStatus.FAILED;
    }
    return intentId == null ? AttemptStatus.REQUESTED : AttemptStatus.CREATED;
  }

  /**
   * Whether what is told of an intent is told of this attempt. Some providers let one intent be
   * paid by any of several payments, told as {@code intent/payment}: the first of them that holds
   * money is the attempt's for good, and what is told of the whole intent is told of it.
   */
  public boolean isOf(String told) {
    return intentId != null
        && (intentId.equals(told) || isPartOf(told, intentId) || mayBePaidBy(told));
  }

  private boolean mayBePaidBy(String told) {
    return !closed && intentId != null && isPartOf(intentId, told);
  }

  /** Whether the attempt is known by one payment of the intent that is told of. */
  boolean isOnePaymentOf(String told) {
    return intentId != null && isPartOf(told, intentId);
  }

  private static boolean isPartOf(String intent, String payment) {
    return payment.startsWith(intent + '/');
  }

  /** What the provider still holds. */
  public Tenge held() {
    return authorized.minus(released).minus(captured).max(Tenge.ZERO);
  }

  /** What the provider holds and goes on holding: nobody asked for its release. */
  Tenge reserved() {
    return voidRequested && !captureRequested ? Tenge.ZERO : held();
  }

  /** Whether its money was asked for in vain: it is over, and nothing was taken. */
  public boolean captureFailed() {
    return captureRequested && status() == AttemptStatus.CLOSED;
  }

  /** Whether the buyer can still pay just this sum with it. */
  boolean isOpenFor(Tenge sum) {
    return !voidRequested
        && amount.equals(sum)
        && switch (status()) {
          case REQUESTED, CREATED -> true;
          case AUTHORIZED, FAILED, CLOSED, CAPTURED -> false;
        };
  }

  /** Whether there is something at the provider that a void would end. */
  boolean canBeVoided() {
    return intentId != null
        && !voidRequested
        && !captureRequested
        && switch (status()) {
          case CREATED, FAILED, AUTHORIZED -> true;
          case REQUESTED, CLOSED, CAPTURED -> false;
        };
  }

  Attempt known(@Nullable String intent) {
    return intent == null ? this : with(intent, closed, failed, declineCode);
  }

  Attempt authorized(String intent, Tenge held) {
    // Money is a stronger word than a decline of an earlier card.
    return with(intent, closed, false, null).amounts(held, captured, released);
  }

  Attempt failed(@Nullable String intent, @Nullable String code) {
    return with(intent == null ? intentId : intent, closed, true, code);
  }

  Attempt captured(String intent, Tenge taken, Tenge givenBack) {
    return with(intent, closed, false, null)
        .amounts(authorized, taken, released.plus(givenBack))
        .asked(true, voidRequested);
  }

  Attempt captureFailed(@Nullable String code) {
    return with(intentId, closed, failed, code);
  }

  Attempt closed(String intent) {
    return with(intent, true, failed, declineCode);
  }

  Attempt released(Tenge amountReleased) {
    return amounts(authorized, captured, released.plus(amountReleased));
  }

  Attempt captureAsked() {
    return asked(true, voidRequested);
  }

  Attempt voidAsked() {
    return asked(captureRequested, true);
  }

  /** The order costs another sum. */
  Attempt costing(Tenge owed) {
    return pledge == null ? this : pledged(pledge.costing(owed));
  }

  /** Its money was taken when the order cost so much. */
  Attempt takenOf(Tenge owed) {
    return pledge == null ? this : pledged(pledge.takenOf(owed));
  }

  /** The saved card it is to bring, once it holds money; empty when there is none, or no more. */
  Optional<String> cardToKeep() {
    boolean paid = status() == AttemptStatus.AUTHORIZED || status() == AttemptStatus.CAPTURED;
    return card != null && card.keeps() && paid ? Optional.of(card.cardId()) : Optional.empty();
  }

  Attempt cardKept() {
    return with(pledge, null);
  }

  private Attempt pledged(Pledge by) {
    return with(by, card);
  }

  private Attempt with(@Nullable Pledge by, @Nullable CardUse used) {
    return new Attempt(
        number,
        amount,
        intentId,
        authorized,
        captured,
        released,
        closed,
        failed,
        declineCode,
        captureRequested,
        voidRequested,
        by,
        used);
  }

  private Attempt with(
      @Nullable String intent, boolean isClosed, boolean isFailed, @Nullable String code) {
    return new Attempt(
        number,
        amount,
        intent,
        authorized,
        captured,
        released,
        isClosed,
        isFailed,
        code,
        captureRequested,
        voidRequested,
        pledge,
        card);
  }

  private Attempt amounts(Tenge held, Tenge taken, Tenge givenBack) {
    return new Attempt(
        number,
        amount,
        intentId,
        held,
        taken,
        givenBack,
        closed,
        failed,
        declineCode,
        captureRequested,
        voidRequested,
        pledge,
        card);
  }

  private Attempt asked(boolean capture, boolean release) {
    return new Attempt(
        number,
        amount,
        intentId,
        authorized,
        captured,
        released,
        closed,
        failed,
        declineCode,
        capture,
        release,
        pledge,
        card);
  }
}
