package io.orderledger.servicekit.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have a parked record tried again or dropped, which a second person confirms.
 *
 * @param kind {@code redrive} or {@code discard}
 * @param actionId of the action that it led to; null until confirmed
 */
public record ParkingRequest(
    UUID id,
    String kind,
    long parkedId,
    String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable Long actionId) {}
