package io.orderledger.simulator.resources;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as Stripe reports it by webhook and in the list of events.
 *
 * @param created seconds since the epoch
 * @param type Stripe's event type, for example {@code payment_intent.succeeded}
 * @param subject the object as it stood right then
 * @param simulate the faults asked for by the intent's metadata, null when none
 * @param requestId the API request that caused it, null when the provider acted by itself
 */
public record ProviderEvent(
    String id,
    String account,
    String intent,
    long created,
    String type,
    Resource subject,
    @Nullable String simulate,
    @Nullable String requestId,
    @Nullable String idempotencyKey) {}
