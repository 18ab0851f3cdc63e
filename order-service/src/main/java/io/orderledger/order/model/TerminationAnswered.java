package io.orderledger.order.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposed termination; a consent is followed by the cancellation.
 *
 * @param by whose answer it is
 * @param reason null when none was given, and after the person was erased
 */
public record TerminationAnswered(
    OrderNumber orderNumber,
    @PersonId String customerId,
    Party by,
    Answer answer,
    @Personal @Nullable PersonalText reason,
    Instant at)
    implements OrderEvent.OfTermination {

  /** How a proposal ends. */
  public enum Answer {
    CONSENT,
    DECLINE,
    /** Whoever proposed takes it back. */
    WITHDRAW
  }
}
