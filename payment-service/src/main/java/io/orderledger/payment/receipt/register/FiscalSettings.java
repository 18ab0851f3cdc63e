package io.orderledger.payment.receipt.register;

import io.orderledger.payment.provider.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The fiscal gateway, and how receipts are pursued.
 *
 * @param url where the gateway is; null where there is none yet: receipts wait for it
 * @param token the house's at the gateway, itself or as a mounted file
 * @param connectTimeout of one call
 * @param readTimeout of one call: after it the outcome is unknown, and the gateway is asked
 * @param retryAfter pause before a call without an answer is repeated; it grows
 * @param retryAtMost the longest such pause
 * @param alarmAfter how long a receipt may wait before somebody is warned
 * @param parkAfter how long it is tried before it waits for a person
 */
@ConfigurationProperties("orderledger.fiscal")
public record FiscalSettings(
    @Nullable URI url,
    @Nullable String token,
    @Nullable Path tokenFile,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("1s") Duration retryAfter,
    @DefaultValue("10m") Duration retryAtMost,
    @DefaultValue("15m") Duration alarmAfter,
    @DefaultValue("24h") Duration parkAfter) {

  /** A gateway without a token is noticed at the start, not at the first receipt. */
  public FiscalSettings {
    if (url != null && Secrets.read(token, tokenFile) == null) {
      throw new IllegalStateException(
          "Set orderledger.fiscal.token or token-file beside orderledger.fiscal.url.");
    }
  }

  String secret() {
    String secret = Secrets.read(token, tokenFile);
    if (secret == null) {
      throw new IllegalStateException("orderledger.fiscal.token is empty.");
    }
    return secret;
  }

  @Override
  public String toString() {
    return "FiscalSettings[" + url + "]";
  }
}
