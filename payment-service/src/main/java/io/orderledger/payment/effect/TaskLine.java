package io.orderledger.payment.effect;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be asked of the provider.
 *
 * @param id of the event that asks for it, as it stands in the order's history
 * @param tries how often in a row it has failed; 0 for one that waits for its time
 * @param lastFailure null when the last try did not fail
 * @param nextTry a moment that has passed while it is being tried
 */
record TaskLine(
    String id,
    OrderNumber orderNumber,
    Asks asks,
    int tries,
    @Nullable Instant lastFailure,
    Instant nextTry) {

  /** What is asked. */
  enum Asks {
    /** An intent that the buyer can pay. */
    ATTEMPT,
    CAPTURE,
    VOID,
    REFUND,
    /** What is put before the bank in a dispute. */
    EVIDENCE,
    /** What became of an attempt that stayed open. */
    WHETHER_PAID,
    /** What became of a refund that the provider took on. */
    WHETHER_REFUNDED
  }
}
