package io.orderledger.issuer;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The protocol's endpoints first; then the login form that they send people to. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Endpoints {

  @Bean
  AuthorizationServerSettings settings(IssuerProperties properties) {
    var settings = AuthorizationServerSettings.builder();
    if (properties.uri() != null && !properties.uri().isBlank()) {
      settings.issuer(properties.uri());
    }
    return settings.build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(
      HttpSecurity http,
      IssuerProperties properties,
      OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(Customizer.withDefaults());
          if (properties.demoUsers()) {
            server.tokenEndpoint(
                endpoint ->
                    endpoint
                        .accessTokenRequestConverter(DemoUserGrant::from)
                        .authenticationProvider(new DemoUserGrantProvider(tokens)));
          }
        });
    http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    // The user-info endpoint takes our own tokens.
    http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
    http.cors(cors -> cors.configurationSource(ConsoleOrigins.of(properties)));
    http.exceptionHandling(
        exceptions ->
            exceptions.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), browsers()));
    return http.build();
  }

  /** Who asks for anything at all is a program, and gets an error instead of a form. */
  private static RequestMatcher browsers() {
    var matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return matcher;
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http) {
    http.authorizeHttpRequests(
        requests ->
            requests
                .requestMatchers(Health.PATH, "/error")
                .permitAll()
                .anyRequest()
                .authenticated());
    http.formLogin(Customizer.withDefaults());
    return http.build();
  }
}
