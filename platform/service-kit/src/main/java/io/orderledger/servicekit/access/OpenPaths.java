package io.orderledger.servicekit.access;

import java.util.List;

/** Paths that are reached without a token, such as {@code /webhooks/**}: a bean of the service. */
public record OpenPaths(List<String> patterns) {

  public OpenPaths {
    patterns = List.copyOf(patterns);
  }

  public static OpenPaths of(String... patterns) {
    return new OpenPaths(List.of(patterns));
  }
}
