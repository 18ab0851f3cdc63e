package io.orderledger.payment.provider;

/**
 * A webhook whose origin is proven.
 *
 * @param account whose secret it was signed with
 * @param eventId the provider's id, the same at every delivery; a hash of the bytes when they hold
 *     none
 */
public record SignedNotification(String account, String eventId) {}
