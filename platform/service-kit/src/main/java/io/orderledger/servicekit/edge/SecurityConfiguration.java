package io.orderledger.servicekit.edge;

import io.orderledger.servicekit.access.OpenPaths;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.ProblemWriter;
import io.orderledger.servicekit.problem.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tokens at the door. What a token's holder may do is {@code Access}'s matter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableWebSecurity
public class SecurityConfiguration {

  /** Health and metrics hold no personal data and are asked for by probes without a token. */
  private static final List<String> OPEN =
      List.of(
          "/actuator/health/**",
          "/actuator/prometheus",
          "/openapi/**",
          "/swagger-ui/**",
          "/v3/api-docs/**",
          "/error");

  /** A request is observed as a whole; not each of the filters that it passes. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  JwtDecoder jwtDecoder(SecuritySettings settings, Clock clock) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(settings.keysAt())
            .jwsAlgorithm(settings.signature())
            .build();
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<List<String>>(
            "aud", values -> values != null && values.contains(settings.audience()));
    OAuth2TokenValidator<Jwt> subject =
        new JwtClaimValidator<String>("sub", value -> value != null && !value.isBlank());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(),
            new JwtIssuerValidator(settings.issuer()),
            audience,
            subject));
    return new RememberedTokens(decoder, clock);
  }

  /** A token, even a broken one, plays no part here: a provider's webhook may carry anything. */
  @Bean
  @Order(1)
  SecurityFilterChain openPaths(HttpSecurity http, ObjectProvider<OpenPaths> ofTheService) {
    List<RequestMatcher> open = new ArrayList<>(matchers(new OpenPaths(Set.of(), OPEN)));
    ofTheService.forEach(paths -> open.addAll(matchers(paths)));
    return stateless(http.securityMatcher(new OrRequestMatcher(open)))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static List<RequestMatcher> matchers(OpenPaths paths) {
    PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
    Stream<RequestMatcher> open =
        paths.methods().isEmpty()
            ? paths.patterns().stream().map(matchers::matcher)
            : paths.methods().stream()
                .flatMap(
                    method ->
                        paths.patterns().stream()
                            .map(pattern -> matchers.matcher(method, pattern)));
    return open.toList();
  }

  @Bean
  @Order(2)
  SecurityFilterChain withToken(HttpSecurity http, ProblemWriter problems) {
    AuthenticationEntryPoint unauthenticated =
        (request, response, e) -> {
          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
          problems.write(
              Problem.of(401, "unauthenticated", "A valid access token is needed.")
                  .next("Get a token of this system's issuer and send it as a bearer token."),
              request,
              response);
        };
    AccessDeniedHandler denied =
        (request, response, e) -> problems.write(Problems.forbidden().problem(), request, response);
    return stateless(http)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(
            server -> server.jwt(jwt -> {}).authenticationEntryPoint(unauthenticated))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
