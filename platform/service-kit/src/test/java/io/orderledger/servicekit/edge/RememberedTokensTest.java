package io.orderledger.servicekit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {

  private static final Instant ISSUED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant EXPIRES = ISSUED.plusSeconds(600);

  private final List<String> decoded = new ArrayList<>();
  private Instant now = ISSUED;

  private final JwtDecoder tokens =
      new RememberedTokens(
          token -> {
            decoded.add(token);
            if (token.equals("forged") || !now.isBefore(EXPIRES)) {
              throw new BadJwtException("No.");
            }
            return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("somebody")
                .issuedAt(ISSUED)
                .expiresAt(EXPIRES)
                .build();
          },
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void a_good_token_is_checked_once() {
    Jwt first = tokens.decode("good");
    assertThat(tokens.decode("good")).isSameAs(first);
    assertThat(decoded).containsExactly("good");
  }

  @Test
  void a_refused_token_is_refused_each_time() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(decoded).containsExactly("forged", "forged");
  }

  @Test
  void an_expired_token_is_not_remembered() {
    tokens.decode("good");
    now = EXPIRES;
    assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
  }
}
