package io.orderledger.servicekit.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Decodes and checks a token once, not at each request that carries it. It is checked anew after a
 * minute, so that a signing key that was withdrawn is soon refused, and from its expiry on.
 */
final class RememberedTokens implements JwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int TOKENS = 10_000;

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Cache<String, Jwt> known =
      Caffeine.newBuilder().maximumSize(TOKENS).expireAfterWrite(REMEMBERED).build();

  RememberedTokens(JwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt before = known.getIfPresent(token);
    if (before != null && !isOver(before)) {
      return before;
    }
    Jwt checked = decoder.decode(token);
    known.put(token, checked);
    return checked;
  }

  private boolean isOver(Jwt token) {
    Instant expires = token.getExpiresAt();
    return expires == null || !clock.instant().isBefore(expires);
  }
}
