package io.orderledger.payment.provider;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An intent as the provider saw it at a moment.
 *
 * @param orderNumber null when the intent is not one of ours
 * @param attempt 0 when the intent is not one of ours
 * @param clientSecret what the buyer's browser pays with, a secret or the address of the provider's
 *     page; never stored or logged; null when it is not told
 * @param amount what was or would be held; zero where the provider knows of no payment yet
 * @param captured zero unless {@link Standing#CAPTURED}
 * @param failed whether the last card was declined
 * @param declineCode null when none was, or no code was given
 * @param contract under which a bank pays for the buyer; null for a card, and until it approved
 * @param payer who tried to pay last; null when it is not told
 */
public record IntentSnapshot(
    String intentId,
    @Nullable OrderNumber orderNumber,
    int attempt,
    @Nullable String clientSecret,
    Standing standing,
    Tenge amount,
    Tenge captured,
    boolean failed,
    @Nullable String declineCode,
    Instant at,
    @Nullable Contract contract,
    @Nullable PayerTold payer) {

  /** Of what no bank pays under a contract with the buyer, and that tells nothing of who pays. */
  public IntentSnapshot(
      String intentId,
      @Nullable OrderNumber orderNumber,
      int attempt,
      @Nullable String clientSecret,
      Standing standing,
      Tenge amount,
      Tenge captured,
      boolean failed,
      @Nullable String declineCode,
      Instant at) {
    this(
        intentId,
        orderNumber,
        attempt,
        clientSecret,
        standing,
        amount,
        captured,
        failed,
        declineCode,
        at,
        null,
        null);
  }

  /** The same, and who tried to pay. */
  public IntentSnapshot paidBy(@Nullable PayerTold who) {
    return new IntentSnapshot(
        intentId,
        orderNumber,
        attempt,
        clientSecret,
        standing,
        amount,
        captured,
        failed,
        declineCode,
        at,
        contract,
        who);
  }

  /** Where an intent stands. */
  public enum Standing {
    /** The buyer can still pay, or is about to. */
    PAYABLE,
    HELD,
    CAPTURED,
    CLOSED
  }

  @Override
  public String toString() {
    return "IntentSnapshot[" + intentId + ", " + standing + ", " + amount + ", " + captured + "]";
  }
}
