package io.orderledger.order.majeure.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance as the affected side gave notice of it.
 *
 * @param side whom it keeps from performing
 * @param beganOn its first Almaty day
 * @param endedOn its last Almaty day; null while it goes on
 * @param aftermathDays calendar days after its end in which it still keeps them from it
 * @param notice how the affected side told of it
 * @param document what proves it, by the number and issuer of the document that the law asks for;
 *     null while none is there
 */
@Clause({ClauseId.B_12_1, ClauseId.A_6_2})
public record Declaration(
    Scope scope,
    Side side,
    Kind kind,
    LocalDate beganOn,
    @Nullable LocalDate endedOn,
    int aftermathDays,
    Notice notice,
    @Nullable String document) {

  /**
   * The affected side's notice.
   *
   * @param from who gave it
   * @param receivedAt when it came to the other side
   */
  public record Notice(Side from, Channel channel, Instant receivedAt) {}

  /** How a notice came. */
  public enum Channel {
    ACCOUNT,
    EMAIL,
    LETTER,
    MESSENGER,
    PHONE,
    /** The seller told everybody. */
    PUBLIC_ANNOUNCEMENT
  }
}
