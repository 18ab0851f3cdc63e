package io.orderledger.eventstore.projection;

/**
 * How far a replay is.
 *
 * @param doing what is under way, in words for an operator
 * @param events replayed so far
 * @param ofEvents to be replayed in all; more when the live one moves on meanwhile
 */
public record ReplayProgress(String projection, String doing, long events, long ofEvents) {}
