package io.orderledger.payment.evidence;

import io.orderledger.payment.provider.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How disputes are watched and answered.
 *
 * @param warnBefore how long before its deadline a dispute without evidence is told of
 * @param lookEvery how often deadlines are looked at
 * @param histories where the other services are, by their stage ({@code order}, {@code delivery},
 *     {@code returns}): evidence is gathered from them
 * @param clientId of this service's own token
 * @param clientSecret itself, or as a mounted file
 * @param tokenUri where the token comes from; {@code <issuer>/oauth2/token} when not given
 * @param answerWithin how long a service may take to tell its history
 */
@ConfigurationProperties("orderledger.disputes")
record DisputeSettings(
    @DefaultValue("2d") Duration warnBefore,
    @DefaultValue("1m") Duration lookEvery,
    @DefaultValue Map<String, URI> histories,
    @DefaultValue("payment-service") String clientId,
    @Nullable String clientSecret,
    @Nullable Path clientSecretFile,
    @Nullable URI tokenUri,
    @DefaultValue("5s") Duration answerWithin) {

  @Nullable String secret() {
    return Secrets.read(clientSecret, clientSecretFile);
  }

  @Override
  public String toString() {
    return "DisputeSettings[" + histories + "]";
  }
}
