package io.orderledger.eventstore.projection;

/**
 * How far a projection is behind.
 *
 * @param events committed and not applied yet
 * @param millis since the oldest of them was recorded; 0 when there is none
 */
public record Lag(long events, long millis) {}
