package io.orderledger.simulator.resources;

/**
 * The answer kept under an idempotency key.
 *
 * @param key account and key
 * @param fingerprint method, path and parameters it was first used with
 * @param at seconds since the epoch
 */
public record SavedAnswer(
    String key, String fingerprint, long at, int status, String body, String requestId) {}
