package io.orderledger.payment.effect;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are pursued.
 *
 * @param pollAfter how long an attempt or a refund may stay open before the provider is asked
 * @param pollAtMost the longest pause between two such questions; they grow apart to it
 * @param pollFor how long after its first question an attempt is asked about at all
 * @param retryAfter pause before a call without an answer is repeated; it grows
 * @param retryAtMost the longest such pause
 */
@ConfigurationProperties("orderledger.payment")
public record PaymentSettings(
    @DefaultValue("15m") Duration pollAfter,
    @DefaultValue("1h") Duration pollAtMost,
    @DefaultValue("8d") Duration pollFor,
    @DefaultValue("1s") Duration retryAfter,
    @DefaultValue("1h") Duration retryAtMost) {}
