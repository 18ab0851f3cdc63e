package io.orderledger.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/**
 * A client's request for a token of a demo user, by login alone: a command line has no browser.
 * Exists only where the demo's users do.
 */
final class DemoUserGrant extends OAuth2AuthorizationGrantAuthenticationToken {
  static final AuthorizationGrantType TYPE =
      new AuthorizationGrantType("urn:orderledger:demo-user");

  private final String login;

  private DemoUserGrant(String login, Authentication client) {
    super(TYPE, client, Map.of());
    this.login = login;
  }

  /** Null for every other grant, as the framework wants it. */
  static @Nullable Authentication from(HttpServletRequest request) {
    if (!TYPE.getValue().equals(request.getParameter("grant_type"))) {
      return null;
    }
    var login = request.getParameter("username");
    var client = SecurityContextHolder.getContext().getAuthentication();
    if (login == null || client == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    return new DemoUserGrant(login, client);
  }

  String login() {
    return login;
  }
}
