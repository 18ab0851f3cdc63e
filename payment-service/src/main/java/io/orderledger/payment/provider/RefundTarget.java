package io.orderledger.payment.provider;

import io.orderledger.shared.identifier.OrderNumber;

/** Whose money goes back, and under which of our names. */
public record RefundTarget(OrderNumber order, String refundId, int attempt, String intentId) {}
