package io.orderledger.payment.overview;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/**
 * A payment in a list.
 *
 * @param refundsOpen asked for or awaiting approval
 * @param refundsFailed refunds that a person must look at
 * @param capturesFailed how often the money was asked for when the goods left, and refused for good
 */
record PaymentLine(
    OrderNumber orderNumber,
    PaymentStatus status,
    Tenge owed,
    Tenge captured,
    Tenge refunded,
    int refundsOpen,
    int refundsFailed,
    int capturesFailed,
    Instant openedAt,
    Instant changedAt) {}
