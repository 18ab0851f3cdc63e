package io.orderledger.order.notice;

import io.orderledger.order.notice.carrier.SmtpSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How buyers are written to.
 *
 * @param publicUrl where buyers reach this service, without a slash at the end: the base of links
 * @param smtp the mail server; null: mail is not configured, and notices wait
 * @param retryAfter pause before a failed sending is tried again; it grows
 * @param retryAtMost the longest such pause
 * @param tryFor how long after its first obstacle a sending is given up
 */
@ConfigurationProperties("orderledger.notice")
public record NoticeSettings(
    String publicUrl,
    @Nullable SmtpSettings smtp,
    @DefaultValue("10s") Duration retryAfter,
    @DefaultValue("1h") Duration retryAtMost,
    @DefaultValue("5d") Duration tryFor) {}
