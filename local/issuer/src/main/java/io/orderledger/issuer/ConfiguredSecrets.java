package io.orderledger.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Secrets as the configuration has them, in clear: hashing them in memory would protect nothing and
 * cost each token a tenth of a second.
 */
final class ConfiguredSecrets implements PasswordEncoder {

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : secret.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence offered, @Nullable String expected) {
    return offered != null
        && expected != null
        && MessageDigest.isEqual(
            offered.toString().getBytes(StandardCharsets.UTF_8),
            expected.getBytes(StandardCharsets.UTF_8));
  }
}
