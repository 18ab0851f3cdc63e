package io.orderledger.payment.provider;

import io.orderledger.payment.card.model.CardDetails;
import java.time.YearMonth;

/**
 * A card as a provider keeps it.
 *
 * @param brand as the provider names it
 * @param expires the last month in which it pays
 */
public record KeptCard(String brand, YearMonth expires, CardDetails details) {}
