package io.orderledger.order.model;

import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;

/**
 * Ends what is unperformed of an order, since force majeure has lasted too long (B-12.3).
 *
 * @param lastsMoreThan so many consecutive calendar days, by the order's edition; 0 when it knows
 *     no such right
 * @param lossOfPurpose why performance has lost its purpose, in the words of whoever terminates
 */
public record TerminateUnperformed(
    int lastsMoreThan, @Personal PersonalText lossOfPurpose, Instant at)
    implements OrderCommand.OfForceMajeure {}
