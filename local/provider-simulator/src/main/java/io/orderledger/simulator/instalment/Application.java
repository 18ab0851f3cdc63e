package io.orderledger.simulator.instalment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's application, and the contract that may come of it. Sums are whole tenge, moments
 * milliseconds since the epoch.
 *
 * @param apiKey the desk's
 * @param reference the seller's name of it
 * @param contract null until it is approved
 * @param validUntil the end of the application, or of the approval
 * @param refusal the class of the bank's ground; null unless it refused
 * @param dispatched what the bank paid the seller
 * @param at when it last changed
 */
record Application(
    String id,
    String apiKey,
    String reference,
    long amount,
    int months,
    Status status,
    @Nullable String contract,
    long validUntil,
    @Nullable String refusal,
    long dispatched,
    long at) {

  private static final Duration DECIDED_WITHIN = Duration.ofDays(3);
  private static final Duration APPROVED_FOR = Duration.ofDays(10);
  private static final Duration BRIEFLY = Duration.ofSeconds(3);

  enum Status {
    NEW,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    EXPIRED,
    DROPPED,
    DISPATCHED
  }

  static Application made(
      String id, String apiKey, String reference, long amount, int months, long now) {
    return new Application(
        id,
        apiKey,
        reference,
        amount,
        months,
        Status.NEW,
        null,
        now + DECIDED_WITHIN.toMillis(),
        null,
        0,
        now);
  }

  boolean isOpen() {
    return status == Status.NEW || status == Status.APPROVED;
  }

  /** As it is at a moment: nobody has to look for it to expire. */
  Application seen(long now) {
    return isOpen() && now >= validUntil ? ended(Status.EXPIRED, null, validUntil) : this;
  }

  /** After an outcome; the same when it no longer has any. */
  Application decided(Outcome outcome, String newContract, long now) {
    return switch (outcome) {
      case APPROVE -> approved(newContract, APPROVED_FOR, now);
      case APPROVE_BRIEFLY -> approved(newContract, BRIEFLY, now);
      case DELAY -> this;
      case REFUSE -> status == Status.NEW ? ended(Status.REFUSED, "SCORING", now) : this;
      case WITHDRAW -> isOpen() ? ended(Status.WITHDRAWN, null, now) : this;
      case EXPIRE -> isOpen() ? ended(Status.EXPIRED, null, now) : this;
    };
  }

  private Application approved(String newContract, Duration lasting, long now) {
    return status == Status.NEW
        ? new Application(
            id,
            apiKey,
            reference,
            amount,
            months,
            Status.APPROVED,
            newContract,
            now + lasting.toMillis(),
            null,
            0,
            now)
        : this;
  }

  Application dropped(long now) {
    return isOpen() ? ended(Status.DROPPED, null, now) : this;
  }

  Application dispatched(long paid, long now) {
    return new Application(
        id,
        apiKey,
        reference,
        amount,
        months,
        Status.DISPATCHED,
        contract,
        validUntil,
        null,
        paid,
        now);
  }

  private Application ended(Status how, @Nullable String ground, long now) {
    return new Application(
        id, apiKey, reference, amount, months, how, contract, validUntil, ground, dispatched, now);
  }
}
