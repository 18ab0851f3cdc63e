package io.orderledger.order.model;

import java.time.Instant;

/**
 * Payment found something suspicious (B-5.14).
 *
 * @param at when payment found it
 */
public record RecordSuspicion(SuspectedPayment suspected, Instant at)
    implements OrderCommand.WatchFact {}
