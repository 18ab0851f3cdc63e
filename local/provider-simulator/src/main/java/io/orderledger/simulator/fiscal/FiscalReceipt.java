package io.orderledger.simulator.fiscal;

import org.jspecify.annotations.Nullable;

/**
 * A receipt that the register made.
 *
 * @param key the seller's system's, of its request
 * @param body what was asked, as JSON: the same key for another receipt is refused
 * @param fiscalNumber counts the register's receipts
 * @param registeredAt ISO 8601
 * @param operation SALE or RETURN
 * @param total whole tenge
 * @param corrects the fiscal number of the one that was wrong; null for a receipt of its own
 */
public record FiscalReceipt(
    String key,
    String body,
    String fiscalNumber,
    String fiscalSign,
    String registeredAt,
    String operation,
    long total,
    @Nullable String corrects) {}
