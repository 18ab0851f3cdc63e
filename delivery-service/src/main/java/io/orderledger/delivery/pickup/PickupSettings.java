package io.orderledger.delivery.pickup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secret that pickup codes are checked with, itself or as a mounted file.
 *
 * @param codeKey at least 16 characters
 */
@ConfigurationProperties("orderledger.pickup")
record PickupSettings(@Nullable String codeKey, @Nullable Path codeKeyFile) {

  private static final int SHORTEST = 16;

  String secret() {
    String secret = codeKey == null ? fromFile() : codeKey;
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "orderledger.pickup.code-key must have at least " + SHORTEST + " characters.");
    }
    return secret;
  }

  private String fromFile() {
    if (codeKeyFile == null) {
      throw new IllegalStateException(
          "Set orderledger.pickup.code-key or orderledger.pickup.code-key-file.");
    }
    try {
      return Files.readString(codeKeyFile).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The pickup code key cannot be read.", unreadable);
    }
  }

  @Override
  public String toString() {
    return "PickupSettings[codeKeyFile=" + codeKeyFile + ']';
  }
}
