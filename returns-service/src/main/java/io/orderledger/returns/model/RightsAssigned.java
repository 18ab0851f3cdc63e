package io.orderledger.returns.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/**
 * The order, with its returns, is another customer's from now on (B-15.6).
 *
 * @param customerId whose it is
 */
public record RightsAssigned(OrderNumber orderNumber, String customerId, Instant at)
    implements ReturnsEvent.OfAssignment {}
