package io.orderledger.payment.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/**
 * The order's money is another customer's matter from now on (B-15.6): what is still to be paid is
 * theirs to pay. What was paid goes back the way it came, whoever paid it.
 *
 * @param customerId whose the order is
 */
public record RightsAssigned(OrderNumber orderNumber, String customerId, Instant at)
    implements PaymentEvent.OfAssignment {}
