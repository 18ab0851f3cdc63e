package io.orderledger.payment.provider.tiptop;

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
 * The sellers' sites at TipTop Pay. A seller that stands here is served there, by nobody else.
 *
 * @param apiBase where the API is; the provider's own when not given
 * @param sellers sites by seller id; none when not given
 * @param connectTimeout of one call
 * @param readTimeout of one call: after it the outcome is unknown and the call is repeated
 */
@ConfigurationProperties("orderledger.tiptop")
public record TipTopSettings(
    @DefaultValue("https://api.tiptoppay.kz") URI apiBase,
    @DefaultValue Map<String, Account> sellers,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout) {

  /** A seller without a secret, or at another's site, is noticed at the start. */
  public TipTopSettings {
    sellers = Map.copyOf(sellers);
    sellers.values().forEach(Account::secret);
    if (sellers.values().stream().map(Account::publicId).distinct().count() < sellers.size()) {
      throw new IllegalStateException(
          "Each seller under orderledger.tiptop.sellers has a site of its own: two have one"
              + " public-id, and what TipTop Pay tells would be taken for either's.");
    }
  }

  /**
   * One seller's site. The secret is given itself or, for mounted secrets, as a file; calls are
   * authenticated with the present one, notifications may be signed with either.
   *
   * @param publicId the site's, {@code pk_…}
   * @param previousApiSecret still accepted while the secret is being changed
   */
  public record Account(
      String publicId,
      @Nullable String apiSecret,
      @Nullable Path apiSecretFile,
      @Nullable String previousApiSecret,
      @Nullable Path previousApiSecretFile) {

    String secret() {
      String secret = Secrets.read(apiSecret, apiSecretFile);
      if (secret == null) {
        throw new IllegalStateException(
            "Set api-secret or api-secret-file for each seller under orderledger.tiptop.sellers.");
      }
      return secret;
    }

    /** All that a notification may be signed with. */
    Stream<String> secrets() {
      return Stream.of(secret(), Secrets.read(previousApiSecret, previousApiSecretFile))
          .filter(Objects::nonNull);
    }

    @Override
    public String toString() {
      return "Account[" + publicId + "]";
    }
  }

  @Override
  public String toString() {
    return "TipTopSettings[" + apiBase + ", sellers " + sellers.keySet() + "]";
  }
}
