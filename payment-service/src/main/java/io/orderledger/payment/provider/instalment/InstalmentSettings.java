package io.orderledger.payment.provider.instalment;

import io.orderledger.payment.provider.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sellers' desks at a bank that gives instalments.
 *
 * @param apiBase where the bank's desk answers; needed where there are desks
 * @param desks by seller id; none when not given: then applications fail, and buyers pay otherwise
 * @param connectTimeout of one call
 * @param readTimeout of one call: after it the outcome is unknown and the call is repeated
 */
@ConfigurationProperties("orderledger.instalments")
public record InstalmentSettings(
    @Nullable URI apiBase,
    @DefaultValue Map<String, Desk> desks,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout) {

  /** A desk without an address or a secret is noticed at the start, not at the first order. */
  public InstalmentSettings {
    desks = Map.copyOf(desks);
    if (!desks.isEmpty() && apiBase == null) {
      throw new IllegalStateException("Set orderledger.instalments.api-base.");
    }
    desks.values().forEach(Desk::key);
    desks.values().forEach(Desk::secrets);
  }

  /**
   * One seller's desk. Secrets are given themselves or, for mounted secrets, as files.
   *
   * @param apiKey what our calls prove themselves with
   * @param webhookSecret what the bank signs with
   * @param previousWebhookSecret still accepted while the secret is being changed
   */
  public record Desk(
      @Nullable String apiKey,
      @Nullable Path apiKeyFile,
      @Nullable String webhookSecret,
      @Nullable Path webhookSecretFile,
      @Nullable String previousWebhookSecret,
      @Nullable Path previousWebhookSecretFile) {

    String key() {
      return needed("api-key", Secrets.read(apiKey, apiKeyFile));
    }

    /** All that a notification may be signed with. */
    Stream<String> secrets() {
      return Stream.of(
              needed("webhook-secret", Secrets.read(webhookSecret, webhookSecretFile)),
              Secrets.read(previousWebhookSecret, previousWebhookSecretFile))
          .filter(Objects::nonNull);
    }

    private static String needed(String name, @Nullable String secret) {
      if (secret == null) {
        throw new IllegalStateException(
            "Set %s or %s-file for each seller under orderledger.instalments.desks."
                .formatted(name, name));
      }
      return secret;
    }

    @Override
    public String toString() {
      return "Desk[]";
    }
  }

  @Override
  public String toString() {
    return "InstalmentSettings[" + apiBase + ", desks of " + desks.keySet() + "]";
  }
}
