package io.orderledger.servicekit.access;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Paths that are reached without a token, such as {@code /webhooks/**}: a bean of the service.
 *
 * @param methods empty for all; a request of another method needs its token
 */
public record OpenPaths(Set<HttpMethod> methods, List<String> patterns) {

  public OpenPaths {
    methods = Set.copyOf(methods);
    patterns = List.copyOf(patterns);
  }

  public static OpenPaths of(String... patterns) {
    return new OpenPaths(Set.of(), List.of(patterns));
  }

  /** Everybody reads there; who writes shows a token. */
  public static OpenPaths toRead(String... patterns) {
    return new OpenPaths(Set.of(HttpMethod.GET, HttpMethod.HEAD), List.of(patterns));
  }
}
