package io.orderledger.payment.provider.halyk;

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
 * The sellers' terminals at Halyk ePay. A seller that stands here is served there, by nobody else.
 *
 * @param apiBase where operations and states are asked for; the provider's own when not given
 * @param tokenUri where tokens are; the provider's own when not given
 * @param callbackUri where the provider's callbacks reach us, {@code https://…/webhooks/halyk}
 * @param backLink where the buyer's browser goes from the provider's page
 * @param sellers terminals by seller id; none when not given
 * @param connectTimeout of one call
 * @param readTimeout of one call: after it the outcome is unknown
 * @param repeatAfter how long a refund without an answer may still be under way: not before that it
 *     is asked for again
 */
@ConfigurationProperties("orderledger.halyk")
public record HalykSettings(
    @DefaultValue("https://epay-api.homebank.kz") URI apiBase,
    @DefaultValue("https://epay-oauth.homebank.kz/oauth2/token") URI tokenUri,
    @Nullable URI callbackUri,
    @Nullable URI backLink,
    @DefaultValue Map<String, Terminal> sellers,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("1m") Duration repeatAfter) {

  /** A seller without a secret is noticed at the start, not at the first payment. */
  public HalykSettings {
    sellers = Map.copyOf(sellers);
    sellers.values().forEach(Terminal::secret);
    if (!sellers.isEmpty() && (callbackUri == null || backLink == null)) {
      throw new IllegalStateException(
          "Set orderledger.halyk.callback-uri and back-link: every payment names both.");
    }
  }

  /** Where callbacks reach us; only asked for a seller's payment. */
  URI callbacks() {
    return Objects.requireNonNull(callbackUri);
  }

  /** Where the browser returns to; only asked for a seller's payment. */
  URI returning() {
    return Objects.requireNonNull(backLink);
  }

  /**
   * One seller's terminal. The secret is given itself or, for mounted secrets, as a file; tokens
   * are asked for with the present one and, while the bank knows only the other, with the previous
   * one; callbacks may carry the proof of either.
   *
   * @param terminal its UUID
   * @param previousClientSecret still accepted while the secret is being changed
   */
  public record Terminal(
      String clientId,
      String terminal,
      @Nullable String clientSecret,
      @Nullable Path clientSecretFile,
      @Nullable String previousClientSecret,
      @Nullable Path previousClientSecretFile) {

    String secret() {
      String secret = Secrets.read(clientSecret, clientSecretFile);
      if (secret == null) {
        throw new IllegalStateException(
            "Set client-secret or client-secret-file for each seller under"
                + " orderledger.halyk.sellers.");
      }
      return secret;
    }

    /** The present one first. */
    Stream<String> secrets() {
      return Stream.of(secret(), Secrets.read(previousClientSecret, previousClientSecretFile))
          .filter(Objects::nonNull);
    }

    @Override
    public String toString() {
      return "Terminal[" + clientId + "]";
    }
  }

  @Override
  public String toString() {
    return "HalykSettings[" + apiBase + ", sellers " + sellers.keySet() + "]";
  }
}
