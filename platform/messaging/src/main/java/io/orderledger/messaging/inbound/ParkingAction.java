package io.orderledger.messaging.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order about parked records, as it is kept on record.
 *
 * @param kind {@code redrive} or {@code discard}
 * @param key null when the record had no readable key
 * @param parkedId the record that was named: discarded, or the one whose key was redriven
 * @param finishedAt null while it is not carried out
 * @param outcome what became of it; null while it is not carried out
 */
public record ParkingAction(
    long id,
    String kind,
    String consumer,
    @Nullable String key,
    long parkedId,
    ParkingOrder order,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable String outcome) {}
