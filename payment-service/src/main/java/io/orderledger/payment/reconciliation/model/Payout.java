package io.orderledger.payment.reconciliation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a provider paid out to the seller's bank, as its lines add up.
 *
 * @param id the provider's name of it, unique in one account
 * @param on Almaty day on which it is to arrive
 * @param hundredths of a tenge
 * @param credited what the bank credited for it; null while that is not known
 */
public record Payout(String id, LocalDate on, long hundredths, @Nullable Long credited) {}
