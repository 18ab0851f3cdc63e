package io.orderledger.servicekit.edge;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are taken; all three of issuer, audience and algorithm must fit.
 *
 * @param issuer the {@code iss} claim, exactly
 * @param jwkSetUri where the issuer's keys are; {@code <issuer>/oauth2/jwks} when not given. Read
 *     when the first token comes, so that services and issuer start in any order
 * @param algorithm the signature's, a JWS name
 */
@ConfigurationProperties("orderledger.security")
public record SecuritySettings(
    String issuer,
    @Nullable URI jwkSetUri,
    @DefaultValue("orderledger") String audience,
    @DefaultValue("RS256") String algorithm) {

  SignatureAlgorithm signature() {
    SignatureAlgorithm known = SignatureAlgorithm.from(algorithm);
    if (known == null) {
      throw new IllegalStateException(
          "orderledger.security.algorithm must be a JWS signature such as RS256 or ES256.");
    }
    return known;
  }

  String keysAt() {
    return jwkSetUri == null ? issuer + "/oauth2/jwks" : jwkSetUri.toString();
  }
}
