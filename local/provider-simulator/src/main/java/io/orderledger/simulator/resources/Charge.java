package io.orderledger.simulator.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take money from one card.
 *
 * @param created seconds since the epoch
 * @param amount minor units authorised (or refused, when {@code error} is there)
 * @param amountCaptured minor units taken
 * @param amountReturned minor units of pending and succeeded refunds of captured money
 * @param amountReleased minor units of the hold given back without having been captured; Stripe
 *     counts them in {@code amount_refunded}
 * @param authenticated whether 3-D Secure was passed
 * @param disputeAt milliseconds since the epoch at which the buyer's bank opens a dispute, or null
 * @param balanceTransaction null until captured
 * @param metadata the intent's, as they were when it was made; null in journals of before
 */
public record Charge(
    String id,
    String account,
    String intent,
    long created,
    long amount,
    String currency,
    String paymentMethod,
    boolean authenticated,
    long amountCaptured,
    long amountReturned,
    long amountReleased,
    boolean captured,
    boolean disputed,
    @Nullable Long disputeAt,
    @Nullable String balanceTransaction,
    @Nullable PaymentError error,
    @Nullable Map<String, String> metadata)
    implements Resource {

  static Charge held(
      String id, PaymentIntent intent, String method, boolean authenticated, long at) {
    return new Charge(
        id,
        intent.account(),
        intent.id(),
        at,
        intent.terms().amount(),
        intent.terms().currency(),
        method,
        authenticated,
        0,
        0,
        0,
        false,
        false,
        null,
        null,
        null,
        intent.terms().metadata());
  }

  /** Minor units that may still be refunded. */
  public long refundable() {
    return amountCaptured - amountReturned;
  }

  Charge refused(PaymentError why) {
    return copy(0, 0, 0, false, disputed, null, null, why);
  }

  Charge captured(long taken, String transaction, @Nullable Long disputeDue) {
    return copy(taken, 0, amount - taken, true, disputed, disputeDue, transaction, null);
  }

  Charge released() {
    return copy(0, 0, amount, false, disputed, null, null, null);
  }

  Charge returned(long difference) {
    return copy(
        amountCaptured,
        amountReturned + difference,
        amountReleased,
        captured,
        disputed,
        disputeAt,
        balanceTransaction,
        error);
  }

  Charge withDispute() {
    return copy(
        amountCaptured,
        amountReturned,
        amountReleased,
        captured,
        true,
        null,
        balanceTransaction,
        error);
  }

  private Charge copy(
      long taken,
      long returned,
      long released,
      boolean isCaptured,
      boolean isDisputed,
      @Nullable Long disputeDue,
      @Nullable String transaction,
      @Nullable PaymentError why) {
    return new Charge(
        id,
        account,
        intent,
        created,
        amount,
        currency,
        paymentMethod,
        authenticated,
        taken,
        returned,
        released,
        isCaptured,
        isDisputed,
        disputeDue,
        transaction,
        why,
        metadata);
  }
}
