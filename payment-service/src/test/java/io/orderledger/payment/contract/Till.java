package io.orderledger.payment.contract;

/**
 * What a provider's own books say of one order, in tenge.
 *
 * @param holding still held
 */
record Till(long captured, long refunded, long holding) {}
