package io.orderledger.order.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One side proposed to end the order by agreement; the other's answer decides.
 *
 * @param refunds what is to go back of what was paid
 * @param ground in the words of whoever proposes; null after the person was erased
 */
public record TerminationProposed(
    OrderNumber orderNumber,
    @PersonId String customerId,
    Party by,
    Tenge refunds,
    @Personal @Nullable PersonalText ground,
    Instant at)
    implements OrderEvent.OfTermination {}
