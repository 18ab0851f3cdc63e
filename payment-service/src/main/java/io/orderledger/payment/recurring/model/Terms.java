package io.orderledger.payment.recurring.model;

import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;

/**
 * What a customer agreed to be charged (B-5.15).
 *
 * @param cardId the saved card that is charged
 * @param period in which it is charged once at most
 * @param maximum the most of one charge
 * @param firstOn the first Almaty date on which it may be charged
 */
public record Terms(
    String sellerId, String cardId, Period period, Tenge maximum, LocalDate firstOn) {}
