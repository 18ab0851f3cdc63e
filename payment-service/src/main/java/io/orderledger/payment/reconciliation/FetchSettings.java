package io.orderledger.payment.reconciliation;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When providers are asked for their reports.
 *
 * @param enabled whether they are; if not, reports are uploaded
 * @param after the hour in Almaty from which yesterday's is complete
 * @param daysBack how many days are asked for anew each day: of what moved on one, a provider may
 *     say only later what it kept, when a hold was taken and when it was paid out
 * @param every how often it is looked whether a report is still wanted, and asked again after a
 *     failure
 */
@ConfigurationProperties("orderledger.reconciliation.fetch")
record FetchSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("06:00") LocalTime after,
    @DefaultValue("8") int daysBack,
    @DefaultValue("10m") Duration every) {}
