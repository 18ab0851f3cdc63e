package io.orderledger.issuer;

import java.net.URI;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** The console's page fetches discovery and tokens from another origin than ours. */
final class ConsoleOrigins {
  private ConsoleOrigins() {}

  static CorsConfigurationSource of(IssuerProperties properties) {
    var cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(
        properties.consoleRedirectUris().stream().map(ConsoleOrigins::pattern).distinct().toList());
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("Authorization", "Content-Type"));
    return request -> cors;
  }

  /** As with redirects, any port of the loopback address is the console's (RFC 8252, 7.3). */
  private static String pattern(String redirectUri) {
    var uri = URI.create(redirectUri);
    if ("127.0.0.1".equals(uri.getHost())) {
      return uri.getScheme() + "://127.0.0.1:[*]";
    }
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
