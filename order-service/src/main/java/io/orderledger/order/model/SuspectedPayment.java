package io.orderledger.order.model;

import io.orderledger.shared.event.AntiFraudTerms.Signal;

/**
 * What payment found suspicious in paying for an order (B-5.14): figures, and nothing of a person.
 *
 * @param attempt which attempt to pay showed it; 0 when that is not known
 * @param counted what was counted, in whole tenge for sums
 * @param threshold from what count on the order's edition heeds it
 * @param windowMinutes over how much time was counted
 */
public record SuspectedPayment(
    Signal signal, int attempt, long counted, long threshold, int windowMinutes) {}
