package io.orderledger.payment.card;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How saved cards are looked after.
 *
 * @param retryAfter pause before a call to a provider without an answer is repeated; it grows
 * @param retryAtMost the longest such pause
 */
@ConfigurationProperties("orderledger.cards")
record CardSettings(
    @DefaultValue("1s") Duration retryAfter, @DefaultValue("1h") Duration retryAtMost) {}
