package io.orderledger.payment.provider.stripe;

import io.orderledger.payment.provider.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sellers' accounts at Stripe. A secret is given itself or, for mounted secrets, as a file.
 *
 * @param apiBase where the API is; Stripe's own when not given
 * @param apiKey of sellers that have no account of their own below
 * @param webhookSecret the present signing secret of those sellers' endpoint
 * @param previousWebhookSecret still accepted while the secret is being rolled
 * @param sellers accounts by seller id
 * @param connectTimeout of one call
 * @param readTimeout of one call: after it the outcome is unknown and the call is repeated
 */
@ConfigurationProperties("orderledger.stripe")
public record StripeSettings(
    @DefaultValue("https://api.stripe.com") URI apiBase,
    @Nullable String apiKey,
    @Nullable Path apiKeyFile,
    @Nullable String webhookSecret,
    @Nullable Path webhookSecretFile,
    @Nullable String previousWebhookSecret,
    @Nullable Path previousWebhookSecretFile,
    @DefaultValue Map<String, Account> sellers,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout) {

  private static final String API = "api.stripe.com";
  private static final URI FILES = URI.create("https://files.stripe.com");

  /** One seller's own account. */
  public record Account(
      @Nullable String apiKey,
      @Nullable Path apiKeyFile,
      @Nullable String webhookSecret,
      @Nullable Path webhookSecretFile,
      @Nullable String previousWebhookSecret,
      @Nullable Path previousWebhookSecretFile) {

    boolean isKnown() {
      return apiKey != null || apiKeyFile != null;
    }

    String key() {
      String key = Secrets.read(apiKey, apiKeyFile);
      if (key == null) {
        throw new IllegalStateException(
            "Set orderledger.stripe.api-key, or one for each seller under"
                + " orderledger.stripe.sellers.");
      }
      return key;
    }

    /** The present secret first. */
    List<String> secrets() {
      List<String> secrets = new ArrayList<>();
      addIf(secrets, Secrets.read(webhookSecret, webhookSecretFile));
      addIf(secrets, Secrets.read(previousWebhookSecret, previousWebhookSecretFile));
      return secrets;
    }

    private static void addIf(List<String> secrets, @Nullable String secret) {
      if (secret != null) {
        secrets.add(secret);
      }
    }

    @Override
    public String toString() {
      return "Account[…]";
    }
  }

  /** Where files go: beside Stripe's own API, or where a stand-in of it is. */
  URI filesBase() {
    return API.equals(apiBase.getHost()) ? FILES : apiBase;
  }

  /** The account of sellers that have none of their own. */
  Account shared() {
    return new Account(
        apiKey,
        apiKeyFile,
        webhookSecret,
        webhookSecretFile,
        previousWebhookSecret,
        previousWebhookSecretFile);
  }

  @Override
  public String toString() {
    return "StripeSettings[" + apiBase + ", sellers " + sellers.keySet() + "]";
  }
}
