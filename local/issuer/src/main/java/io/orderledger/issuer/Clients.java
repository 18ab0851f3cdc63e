package io.orderledger.issuer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens. */
@Configuration(proxyBeanMethods = false)
class Clients {
  static final String CONSOLE = "console";
  static final String DEMO = "demo";
  static final String ROLES = "orderledger.roles";
  static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

  @Bean
  RegisteredClientRepository clients(IssuerProperties properties) {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(console(properties.consoleRedirectUris()));
    if (properties.demoUsers()) {
      clients.add(demo(properties.demoPassword()));
    }
    properties
        .clients()
        .forEach(
            (id, client) -> {
              if (client.secret() != null && !client.secret().isBlank()) {
                clients.add(machine(id, client.secret(), client));
              }
            });
    return new InMemoryRegisteredClientRepository(clients);
  }

  /** A page in a browser keeps no secret: it proves by PKCE that it asked (RFC 7636). */
  private static RegisteredClient console(List<String> redirectUris) {
    return client(CONSOLE)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(uris -> uris.addAll(redirectUris))
        .postLogoutRedirectUris(uris -> uris.addAll(redirectUris))
        .scope("openid")
        .scope("profile")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  private static RegisteredClient demo(String secret) {
    return confidential(DEMO, secret)
        .authorizationGrantType(DemoUserGrant.TYPE)
        .scope("profile")
        .build();
  }

  private static RegisteredClient machine(
      String id, String secret, IssuerProperties.MachineClient client) {
    return confidential(id, secret)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .clientSettings(ClientSettings.builder().setting(ROLES, client.roles()).build())
        .build();
  }

  private static RegisteredClient.Builder confidential(String id, String secret) {
    return client(id)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
  }

  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFETIME).build());
  }
}
