package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why another day holds now than before.
 *
 * @param cause who or what is behind a delay; null where nobody asked
 * @param shipmentId whose goods are meant, of an order in several shipments; null for all that is
 *     still to come
 * @param before last Almaty day until then
 * @param by last Almaty day from then on
 * @param latest last Almaty day that the contract allows from then on
 * @param agreement how the buyer agreed to it; null where nobody was asked
 */
@Clause({ClauseId.B_6_3, ClauseId.B_6_15})
public record PromiseMove(
    Reason reason,
    @Nullable DelayCause cause,
    @Nullable String shipmentId,
    LocalDate before,
    LocalDate by,
    LocalDate latest,
    @Nullable DateAgreement agreement,
    Instant at) {

  /** What moved the day. */
  public enum Reason {
    /** The order was edited: its delivery is another one (B-4.3), or the buyer waits (B-4.5). */
    EDITED,
    /** The buyer agreed to it (B-6.3). */
    AGREED,
    /** The seller expects pre-ordered goods on another day (B-4.7). */
    SUPPLY,
    /** Something is in the way (B-6.15). */
    DELAYED
  }
}
