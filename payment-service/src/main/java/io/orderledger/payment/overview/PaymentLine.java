package io.orderledger.payment.overview;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/**
 * A payment in a list.
 *
 * @param refundsOpen asked for or awaiting approval
 * @param refundsFailed refunds that a person must look at
 */
record PaymentLine(
    OrderNumber orderNumber,
    PaymentStatus status,
    Tenge owed,
    Tenge captured,
    Tenge refunded,
    int refundsOpen,
    int refundsFailed,
    Instant openedAt,
    Instant changedAt) {}
