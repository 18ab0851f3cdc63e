package io.orderledger.issuer;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What the services read in an access token (RFC 9068): {@code aud} is all of Orderledger, {@code
 * roles} what a person is, {@code sub} an opaque id. Names are for people's eyes only.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  static final String AUDIENCE = "orderledger";

  @Override
  public void customize(JwtEncodingContext context) {
    var claims = context.getClaims();
    Authentication principal =
        Objects.requireNonNull(context.getPrincipal(), "a token is somebody's");
    var user = DemoUser.bySubject(principal.getName());
    claims.claim(
        "roles", user.map(person -> List.of(person.role().claim())).orElse(rolesOfClient(context)));
    user.ifPresent(
        person -> {
          claims.claim("preferred_username", person.login());
          claims.claim("name", person.name());
        });
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(List.of(AUDIENCE));
      claims.claim("client_id", context.getRegisteredClient().getClientId());
    } else if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      throw new IllegalStateException("an unknown token: " + context.getTokenType().getValue());
    }
  }

  private static List<String> rolesOfClient(JwtEncodingContext context) {
    List<String> roles =
        context.getRegisteredClient().getClientSettings().getSetting(Clients.ROLES);
    return roles == null ? List.of() : roles;
  }
}
