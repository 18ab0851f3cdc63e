package io.orderledger.issuer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Answers {@link DemoUserGrant}. */
record DemoUserGrantProvider(OAuth2TokenGenerator<? extends OAuth2Token> tokens)
    implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication authentication) {
    var grant = (DemoUserGrant) authentication;
    var client = clientOf(grant);
    var user =
        DemoUser.byLogin(grant.login())
            .orElseThrow(() -> refused(OAuth2ErrorCodes.INVALID_GRANT, "no such demo user"));
    var person = UsernamePasswordAuthenticationToken.authenticated(user.subject(), null, List.of());
    return new OAuth2AccessTokenAuthenticationToken(
        client.registration(), client.authentication(), token(grant, client, person));
  }

  /** A client that proved who it is and may use the grant. */
  private record Client(
      OAuth2ClientAuthenticationToken authentication, RegisteredClient registration) {}

  private static Client clientOf(DemoUserGrant grant) {
    if (grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken authentication
        && authentication.isAuthenticated()) {
      var registration = Objects.requireNonNull(authentication.getRegisteredClient());
      if (!registration.getAuthorizationGrantTypes().contains(DemoUserGrant.TYPE)) {
        throw refused(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, "this client may not use the grant");
      }
      return new Client(authentication, registration);
    }
    throw refused(OAuth2ErrorCodes.INVALID_CLIENT, "the client did not prove who it is");
  }

  private OAuth2AccessToken token(DemoUserGrant grant, Client client, Authentication person) {
    Set<String> scopes = client.registration().getScopes();
    var token =
        tokens.generate(
            DefaultOAuth2TokenContext.builder()
                .registeredClient(client.registration())
                .principal(person)
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(scopes)
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(DemoUserGrant.TYPE)
                .authorizationGrant(grant)
                .build());
    if (token == null) {
      throw refused(OAuth2ErrorCodes.SERVER_ERROR, "no token was made");
    }
    return new OAuth2AccessToken(
        OAuth2AccessToken.TokenType.BEARER,
        token.getTokenValue(),
        token.getIssuedAt(),
        token.getExpiresAt(),
        scopes);
  }

  private static OAuth2AuthenticationException refused(String code, String why) {
    return new OAuth2AuthenticationException(new OAuth2Error(code, why, null));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return DemoUserGrant.class.isAssignableFrom(authentication);
  }
}
