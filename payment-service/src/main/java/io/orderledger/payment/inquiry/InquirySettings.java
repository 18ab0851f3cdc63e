package io.orderledger.payment.inquiry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are inquired into.
 *
 * @param duplicateWithin how soon after the other the same sum for an order counts as charged twice
 * @param creditedWithinWorkingDays in which banks usually credit a refund, as buyers are told
 */
@ConfigurationProperties("orderledger.inquiry")
record InquirySettings(
    @DefaultValue("24h") Duration duplicateWithin,
    @DefaultValue("10") int creditedWithinWorkingDays) {}
