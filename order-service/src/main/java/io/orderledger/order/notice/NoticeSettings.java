package io.orderledger.order.notice;

import io.orderledger.order.notice.carrier.SmtpSettings;
import io.orderledger.order.notice.letter.SellerDetails;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How buyers are written to.
 *
 * @param publicUrl where buyers reach this service, without a slash at the end: the base of links
 * @param sellers each seller's details by the seller's id
 * @param smtp the mail server; null: mail is not configured, and notices wait
 * @param retryAfter pause before a failed sending is tried again; it grows
 * @param retryAtMost the longest such pause
 * @param tryFor how long after its first obstacle a sending is given up
 */
@ConfigurationProperties("orderledger.notice")
public record NoticeSettings(
    String publicUrl,
    Map<String, SellerDetails> sellers,
    @Nullable SmtpSettings smtp,
    @DefaultValue("10s") Duration retryAfter,
    @DefaultValue("1h") Duration retryAtMost,
    @DefaultValue("5d") Duration tryFor) {

  public NoticeSettings {
    sellers = Map.copyOf(sellers);
  }
}
