package io.orderledger.order.model;

import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;

/**
 * One side proposes to end the order by agreement.
 *
 * @param refunds what is to go back of what was paid
 * @param ground why, in the words of whoever proposes
 */
public record ProposeTermination(Party by, Tenge refunds, @Personal PersonalText ground, Instant at)
    implements OrderCommand.OfTermination {}
